import { Edit } from '@xuetu/geodata/scenario';
import { Snapshot, SnapshotNumbers } from '@xuetu/geodata/story';
import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from './database.ts';
import { withReadableAssumptions } from './with-births-view.ts';

/** A snapshot to be stored. The content of its base plan is kept before. */
export type NewSnapshot = Omit<Snapshot, 'at'> & { edits: Edit[]; numbers: SnapshotNumbers };

const KNOWN = sql`id, district_id as "districtId", scenario_id as "scenarioId", scenario_name as "scenarioName",
  scenario_version as "scenarioVersion", plan_hash as "planHash", who, note, app_version as "appVersion",
  numbers_hash as "numbersHash", at`;

/** Stores a snapshot for ever; an id that is taken stays what it was. Answers what is stored under the id, or null where another district has it. */
export function addSnapshot(database: Database, snapshot: NewSnapshot): Promise<Snapshot | null> {
  return database.transaction(async (work) => {
    await work.query(sql`
      insert into snapshots (id, district_id, scenario_id, scenario_name, scenario_version, edits, plan_hash, who, note,
        numbers, numbers_hash, app_version)
      values (${snapshot.id}, ${snapshot.districtId}, ${snapshot.scenarioId}, ${snapshot.scenarioName},
        ${snapshot.scenarioVersion}, ${JSON.stringify(snapshot.edits)}::text::jsonb, ${snapshot.planHash}, ${snapshot.who},
        ${snapshot.note}, ${JSON.stringify(snapshot.numbers)}::text::jsonb, ${snapshot.numbersHash}, ${snapshot.appVersion})
      on conflict (id) do nothing`);
    return readSnapshot(work, snapshot.districtId, snapshot.id);
  });
}

/** The snapshots of a district, newest first, without their numbers. */
export async function snapshotList(database: Database, districtId: string): Promise<Snapshot[]> {
  const rows = await select(database, KNOWN, sql`district_id = ${districtId}`);
  return rows.map((row) => Snapshot.parse(row));
}

/** One snapshot without its numbers, or null where the district has none of that id. */
export async function readSnapshot(database: Database, districtId: string, id: string): Promise<Snapshot | null> {
  const [row] = await select(database, KNOWN, sql`district_id = ${districtId} and id = ${id}`);
  return row ? Snapshot.parse(row) : null;
}

/** The numbers that a snapshot froze; null where the district has none of that id. */
export async function numbersOfSnapshot(
  database: Database,
  districtId: string,
  id: string,
): Promise<SnapshotNumbers | null> {
  const [row] = await database.query<{ numbers: unknown }>(
    sql`select numbers from snapshots where district_id = ${districtId} and id = ${id}`,
  );
  return row ? SnapshotNumbers.parse(row.numbers) : null;
}

/** The edits that were in force when a snapshot was made; null where the district has none of that id. */
export async function editsOfSnapshot(database: Database, districtId: string, id: string): Promise<Edit[] | null> {
  const [row] = await database.query<{ edits: object[] }>(
    sql`select edits from snapshots where district_id = ${districtId} and id = ${id}`,
  );
  return row ? z.array(Edit).parse(row.edits.map(withReadableAssumptions)) : null;
}

async function select(database: Database, columns: Sql, where: Sql): Promise<object[]> {
  const rows = await database.query<{ at: Date }>(
    sql`select ${columns} from snapshots where ${where} order by place desc`,
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
