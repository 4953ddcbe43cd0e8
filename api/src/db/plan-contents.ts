import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Plan } from '@xuetu/geodata/model';
import sql from 'sql-template-tag';
import type { Database } from './database.ts';
import { planOfStored, STORED_PLAN } from './plans.ts';

const compressed = promisify(gzip);
const expanded = promisify(gunzip);

/** Whether the content of a plan is kept already. */
async function hasPlanContent(database: Database, hash: string): Promise<boolean> {
  const rows = await database.query(sql`select 1 from plan_contents where plan_hash = ${hash}`);
  return rows.length > 0;
}

/**
 * Keeps the base plan of a district under its hash, word for word as it was stored, also by an earlier program; where it is kept already, nothing
 * happens. Answers whether it is kept: not where the district was imported anew since the hash was read.
 */
export async function keepPlanContent(database: Database, districtId: string, hash: string): Promise<boolean> {
  if (await hasPlanContent(database, hash)) return true;
  const [stored] = await database.query<{ plan: object }>(
    sql`select ${STORED_PLAN} as plan from districts d where id = ${districtId} and plan_hash = ${hash}`,
  );
  if (!stored) return false;
  const content = (await compressed(JSON.stringify(stored.plan))).toString('base64');
  await database.query(sql`
    insert into plan_contents (plan_hash, content) values (${hash}, decode(${content}, 'base64'))
    on conflict (plan_hash) do nothing`);
  return true;
}

/** The plan that was kept under a hash. Throws where none was: snapshots name only what is kept. */
export async function keptPlan(database: Database, hash: string): Promise<Plan> {
  const [row] = await database.query<{ content: string }>(
    sql`select encode(content, 'base64') as content from plan_contents where plan_hash = ${hash}`,
  );
  if (!row) throw new Error(`no plan is kept under the hash ${hash}`);
  return planOfStored(JSON.parse((await expanded(Buffer.from(row.content, 'base64'))).toString('utf8')));
}
