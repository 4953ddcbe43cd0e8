import { District } from '@xuetu/geodata/model';
import sql, { empty, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { Database } from './database.ts';

/** A district as a list shows it, with how much it holds and which plan it holds. */
export const DistrictListing = District.omit({ repairs: true }).extend({
  schools: z.number().int(),
  compounds: z.number().int(),
  catchments: z.number().int(),
  planHash: z.string(),
  savedAt: z.string(),
});
export type DistrictListing = z.infer<typeof DistrictListing>;

/** All districts, ordered by id. */
export function districtList(database: Database): Promise<DistrictListing[]> {
  return listings(database, empty);
}

/** One district as the list shows it, or null. */
export async function readDistrict(database: Database, districtId: string): Promise<DistrictListing | null> {
  const [listing] = await listings(database, sql`where id = ${districtId}`);
  return listing ?? null;
}

async function listings(database: Database, where: Sql): Promise<DistrictListing[]> {
  const rows = await database.query<{ item: object; saved_at: Date } & Record<string, unknown>>(sql`
    select item - 'repairs' as item, plan_hash as "planHash", saved_at,
      (select count(*) from schools where district_id = d.id) as schools,
      (select count(*) from compounds where district_id = d.id) as compounds,
      (select count(*) from catchments where district_id = d.id) as catchments
    from districts d ${where} order by id`);
  return rows.map(({ item, saved_at, ...counts }) =>
    DistrictListing.parse({ ...item, ...counts, savedAt: saved_at.toISOString() }),
  );
}

/** What became of a request to delete a district. */
export type DistrictDeletion =
  | { outcome: 'deleted' }
  | { outcome: 'unknown' }
  | { outcome: 'has-scenarios'; scenarios: number; stories: number }
  | { outcome: 'has-records'; snapshots: number; decisions: number };

/**
 * Deletes a district with its base plan. Scenarios and stories are the planner's work: they go only where `withScenarios` says so. A district
 * with snapshots or decisions stays: these are kept for good.
 */
export function deleteDistrict(
  database: Database,
  districtId: string,
  { withScenarios = false }: { withScenarios?: boolean } = {},
): Promise<DistrictDeletion> {
  return database.transaction(async (work) => {
    const [found] = await work.query(sql`select id from districts where id = ${districtId} for update`);
    if (!found) return { outcome: 'unknown' };
    const [holds] = await work.query<{ scenarios: number; stories: number; snapshots: number; decisions: number }>(sql`
      select (select count(*) from scenarios where district_id = ${districtId}) as scenarios,
        (select count(*) from stories where district_id = ${districtId}) as stories,
        (select count(*) from snapshots where district_id = ${districtId}) as snapshots,
        (select count(*) from decisions where district_id = ${districtId}) as decisions`);
    const { scenarios, stories, snapshots, decisions } = holds!;
    if (snapshots + decisions > 0) return { outcome: 'has-records', snapshots, decisions };
    if (!withScenarios && scenarios + stories > 0) return { outcome: 'has-scenarios', scenarios, stories };
    await work.query(sql`delete from scenarios where district_id = ${districtId}`);
    await work.query(sql`delete from stories where district_id = ${districtId}`);
    await work.query(sql`delete from districts where id = ${districtId}`);
    return { outcome: 'deleted' };
  });
}
