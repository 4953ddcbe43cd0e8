import { Plan } from '@xuetu/geodata/model';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Database } from './database.ts';
import { planHash } from './plan-hash.ts';
import { withBirthsView } from './with-births-view.ts';

/** The lists of a plan, each in the table of the same name. A list comes after those it refers to. */
const LISTS = ['schools', 'compounds', 'catchments', 'assignments', 'sites', 'streets', 'landscape', 'births'] as const;

/** Characters of JSON sent in one insert: bounds the memory of both engines. */
const CHUNK_CHARACTERS = 4_000_000;

/**
 * Stores a plan as its district's base plan and answers its hash. One transaction: whatever the district held before is
 * replaced as a whole or not at all. Scenarios stay; they remember the hash of the base plan they were made on.
 */
export async function savePlan(database: Database, plan: Plan): Promise<string> {
  const hash = planHash(plan);
  const { district } = plan;
  await database.transaction(async (work) => {
    await work.query(sql`
      insert into districts (id, item, assumptions, plan_hash, saved_at)
      values (${district.id}, ${JSON.stringify(district)}::text::jsonb, ${JSON.stringify(plan.assumptions)}::text::jsonb,
        ${hash}, now())
      on conflict (id) do update set item = excluded.item, assumptions = excluded.assumptions,
        plan_hash = excluded.plan_hash, saved_at = excluded.saved_at`);
    for (const list of [...LISTS].reverse()) {
      await work.query(sql`delete from ${raw(list)} where district_id = ${district.id}`);
    }
    for (const list of LISTS) await insertItems(work, list, district.id, plan[list]);
  });
  return hash;
}

async function insertItems(work: Database, list: (typeof LISTS)[number], districtId: string, items: unknown[]) {
  let ordinal = 0;
  for (const chunk of chunksOf(items.map((item) => JSON.stringify(item)))) {
    await work.query(sql`
      insert into ${raw(list)} (district_id, ordinal, item)
      select ${districtId}, ${ordinal}::int + place::int, item
      from jsonb_array_elements(${`[${chunk.join(',')}]`}::text::jsonb) with ordinality as row (item, place)`);
    ordinal += chunk.length;
  }
}

function* chunksOf(texts: string[]): Generator<string[]> {
  let chunk: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (chunk.length > 0 && characters + text.length > CHUNK_CHARACTERS) {
      yield chunk;
      chunk = [];
      characters = 0;
    }
    chunk.push(text);
    characters += text.length;
  }
  if (chunk.length > 0) yield chunk;
}

/** Each list of the district `d` as one JSON array. */
const STORED_LISTS = LISTS.map((list) => ({
  list,
  items: sql`coalesce((select jsonb_agg(item order by ordinal) from ${raw(list)} where district_id = d.id), '[]')`,
}));

/** The base plan of the district `d` as one JSON document, for statements that keep a copy of it. */
export const STORED_PLAN: Sql = sql`jsonb_build_object('district', d.item, 'assumptions', d.assumptions, ${join(
  STORED_LISTS.map(({ list, items }) => sql`${raw(`'${list}'`)}, ${items}`),
)})`;

/** A plan from its stored document. */
export function planOfStored(stored: { assumptions: unknown }): Plan {
  return Plan.parse({ ...stored, assumptions: withBirthsView(stored.assumptions) });
}

/**
 * The base plan of a district, exactly as it was saved, or null where there is no such district.
 * One statement, so that a save at the same time is seen as a whole or not at all.
 */
export async function planOfDistrict(database: Database, districtId: string): Promise<Plan | null> {
  const lists = STORED_LISTS.map(({ list, items }) => sql`${items} as ${raw(list)}`);
  const [stored] = await database.query<{ assumptions: unknown }>(
    sql`select item as district, assumptions, ${join(lists)} from districts d where id = ${districtId}`,
  );
  return stored ? planOfStored(stored) : null;
}

/** The hash of a district's base plan, without reading the plan; null where there is no such district. */
export async function planHashOf(database: Database, districtId: string): Promise<string | null> {
  const [row] = await database.query<{ plan_hash: string }>(
    sql`select plan_hash from districts where id = ${districtId}`,
  );
  return row?.plan_hash ?? null;
}
