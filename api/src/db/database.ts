import type { Sql } from 'sql-template-tag';

/**
 * The one door to storage. Two implementations stand behind it: PostgreSQL (postgres.js) and the embedded PGlite.
 * SQL is written once as tagged templates and must run on both. JSON parameters are passed as text and cast `::text::jsonb`.
 */
export interface Database {
  /** Which engine stands behind the door; for health and messages, never for writing SQL twice. */
  readonly engine: 'postgresql' | 'embedded';
  query<Row>(sql: Sql): Promise<Row[]>;
  /** All or nothing. The work gets a door of its own; a throw rolls back. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
