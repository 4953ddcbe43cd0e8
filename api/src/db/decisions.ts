import { Decision, type DecisionDraft } from '@xuetu/geodata/story';
import sql, { type Sql } from 'sql-template-tag';
import type { Database } from './database.ts';

/** A decision to be written down, with what it was taken on. */
export type NewDecision = DecisionDraft &
  Pick<Decision, 'id' | 'districtId' | 'scenarioName' | 'scenarioVersion' | 'planHash'>;

/**
 * Writes a decision down for ever, as the next in the log of its district; an id that is taken stays what it was. Answers what is stored
 * under the id, or null where another district has it.
 */
export function addDecision(database: Database, decision: NewDecision): Promise<Decision | null> {
  const { id, districtId, scenarioName, scenarioVersion, planHash, ...draft } = decision;
  return database.transaction(async (work) => {
    await work.query(sql`select id from districts where id = ${districtId} for update`);
    await work.query(sql`
      insert into decisions (id, district_id, number, draft, snapshot_id, corrects, scenario_name, scenario_version, plan_hash)
      select ${id}, ${districtId}, coalesce(max(number), 0) + 1, ${JSON.stringify(draft)}::text::jsonb,
        nullif(${draft.snapshotId}, ''), nullif(${draft.corrects}, ''), ${scenarioName}, ${scenarioVersion}::int, ${planHash}
      from decisions where district_id = ${districtId}
      on conflict (id) do nothing`);
    return readDecision(work, districtId, id);
  });
}

/** The decisions of a district, newest entry first. */
export async function decisionList(database: Database, districtId: string): Promise<Decision[]> {
  return select(database, sql`district_id = ${districtId}`);
}

/** One decision, or null where the district has none of that id. */
export async function readDecision(database: Database, districtId: string, id: string): Promise<Decision | null> {
  const [decision] = await select(database, sql`district_id = ${districtId} and id = ${id}`);
  return decision ?? null;
}

async function select(database: Database, where: Sql): Promise<Decision[]> {
  const rows = await database.query<{ at: Date; draft: object }>(sql`
    select id, district_id as "districtId", number, draft, scenario_name as "scenarioName",
      scenario_version as "scenarioVersion", plan_hash as "planHash", at
    from decisions where ${where} order by number desc`);
  return rows.map(({ at, draft, ...row }) => Decision.parse({ ...draft, ...row, at: at.toISOString() }));
}
