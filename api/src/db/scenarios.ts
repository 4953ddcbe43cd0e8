import { randomUUID } from 'node:crypto';
import { Scenario, type ScenarioChange, type ScenarioDraft, ScenarioSummary } from '@xuetu/geodata/scenario';
import sql, { type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from './database.ts';
import { withReadableAssumptions } from './with-births-view.ts';

const base = {
  /** Hash of the base plan that the edits were made on. */
  basePlanHash: z.string(),
  /** True where the district was imported anew since: the edits may no longer fit. */
  isBaseChanged: z.boolean(),
};

/** A scenario with what storage knows of its base plan. */
export const StoredScenario = Scenario.extend(base);
export type StoredScenario = z.infer<typeof StoredScenario>;

/** A stored scenario without its edits. */
export const StoredScenarioSummary = ScenarioSummary.extend(base);
export type StoredScenarioSummary = z.infer<typeof StoredScenarioSummary>;

const SUMMARY = sql`s.id, s.district_id as "districtId", s.name, s.description, s.archived, s.version, s.updated_at,
  s.base_plan_hash as "basePlanHash", s.base_plan_hash <> d.plan_hash as "isBaseChanged"`;
const WHOLE = sql`${SUMMARY}, s.edits, s.cursor`;

/** The scenarios of a district, newest save first. */
export async function scenarioList(database: Database, districtId: string): Promise<StoredScenarioSummary[]> {
  const rows = await select(database, SUMMARY, sql`s.district_id = ${districtId}`);
  return rows.map((row) => StoredScenarioSummary.parse(row));
}

/** One scenario, or null where the district has none of that id. */
export async function readScenario(
  database: Database,
  districtId: string,
  scenarioId: string,
): Promise<StoredScenario | null> {
  const [row] = await select(database, WHOLE, sql`s.district_id = ${districtId} and s.id = ${scenarioId}`);
  return row ? StoredScenario.parse({ ...row, edits: row.edits?.map(withReadableAssumptions) }) : null;
}

async function select(database: Database, columns: Sql, where: Sql): Promise<{ edits?: object[] }[]> {
  const rows = await database.query<{ updated_at: Date; edits?: object[] }>(sql`
    select ${columns} from scenarios s join districts d on d.id = s.district_id
    where ${where} order by s.updated_at desc, s.id`);
  return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at.toISOString() }));
}

type Refused = { outcome: 'conflict'; current: StoredScenario } | { outcome: 'unknown' };

/** What became of a new scenario. */
export type ScenarioCreation = { outcome: 'saved'; scenario: StoredScenario } | Refused;

/** What became of a save: a save that names an older version changes nothing and answers what is stored now. */
export type ScenarioSave = { outcome: 'saved'; scenario: StoredScenarioSummary } | Refused;

/**
 * Stores a new scenario on the district's present base plan, under the id that its maker gave it, so that a creation whose answer was
 * lost can be asked for again: an id that is taken in the district is a conflict. Unknown where there is no such district, or where the id is
 * taken in another.
 */
export function createScenario(
  database: Database,
  districtId: string,
  draft: ScenarioDraft,
  id: string = randomUUID(),
): Promise<ScenarioCreation> {
  return database.transaction(async (work): Promise<ScenarioCreation> => {
    const made = await work.query(sql`
      insert into scenarios (
        id, district_id, name, description, archived, edits, cursor, version, base_plan_hash, updated_at
      )
      select ${id}, id, ${draft.name}, ${draft.description}, ${draft.archived},
        ${JSON.stringify(draft.edits)}::text::jsonb, ${draft.cursor}, 1, plan_hash, now()
      from districts where id = ${districtId}
      on conflict (id) do nothing
      returning id`);
    const scenario = await readScenario(work, districtId, id);
    if (!scenario) return { outcome: 'unknown' };
    return made.length > 0 ? { outcome: 'saved', scenario } : { outcome: 'conflict', current: scenario };
  });
}

/**
 * Replaces a scenario's content if `version` is still the stored one, and counts the version up. Edits that stay are not said again: a version that
 * has fewer of them than are to be kept is a conflict like another version.
 * `basePlanHash` says which base plan the edits were made on; left out, what was recorded before stays.
 */
export function saveScenario(
  database: Database,
  districtId: string,
  scenarioId: string,
  version: number,
  change: ScenarioChange,
  basePlanHash?: string,
): Promise<ScenarioSave> {
  const kept =
    change.kept > 0
      ? sql`jsonb_path_query_array(edits, ${`$[0 to ${change.kept - 1}]`}::text::jsonpath)`
      : sql`'[]'::jsonb`;
  return database.transaction(async (work): Promise<ScenarioSave> => {
    const saved = await work.query(sql`
      update scenarios set name = ${change.name}, description = ${change.description}, archived = ${change.archived},
        edits = ${kept} || ${JSON.stringify(change.edits)}::text::jsonb, cursor = ${change.cursor}, version = version + 1,
        base_plan_hash = coalesce(${basePlanHash ?? null}::text, base_plan_hash), updated_at = now()
      where district_id = ${districtId} and id = ${scenarioId} and version = ${version}
        and jsonb_array_length(edits) >= ${change.kept}
      returning id`);
    if (saved.length > 0) {
      const [row] = await select(work, SUMMARY, sql`s.id = ${scenarioId}`);
      return { outcome: 'saved', scenario: StoredScenarioSummary.parse(row) };
    }
    const current = await readScenario(work, districtId, scenarioId);
    return current ? { outcome: 'conflict', current } : { outcome: 'unknown' };
  });
}

/** Deletes a scenario; answers whether there was one. */
export async function deleteScenario(database: Database, districtId: string, scenarioId: string): Promise<boolean> {
  const gone = await database.query(
    sql`delete from scenarios where district_id = ${districtId} and id = ${scenarioId} returning id`,
  );
  return gone.length > 0;
}
