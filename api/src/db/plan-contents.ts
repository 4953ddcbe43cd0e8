import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Plan } from '@xuetu/geodata/model';
import sql from 'sql-template-tag';
import type { Database } from './database.ts';
import { planHash } from './plan-hash.ts';
import { planOfStored } from './plans.ts';

const compressed = promisify(gzip);
const expanded = promisify(gunzip);

/** Whether the content of a plan is kept already. */
export async function hasPlanContent(database: Database, hash: string): Promise<boolean> {
  const rows = await database.query(sql`select 1 from plan_contents where plan_hash = ${hash}`);
  return rows.length > 0;
}

/** Keeps what a plan says under its hash; where it is kept already, nothing happens. Throws where the hash is not that of the plan. */
export async function keepPlanContent(database: Database, hash: string, plan: Plan): Promise<void> {
  if (await hasPlanContent(database, hash)) return;
  if (planHash(plan) !== hash) throw new Error(`the plan to keep does not have the hash ${hash}`);
  const content = (await compressed(JSON.stringify(plan))).toString('base64');
  await database.query(sql`
    insert into plan_contents (plan_hash, content) values (${hash}, decode(${content}, 'base64'))
    on conflict (plan_hash) do nothing`);
}

/** The plan that was kept under a hash. Throws where none was: snapshots name only what is kept. */
export async function keptPlan(database: Database, hash: string): Promise<Plan> {
  const [row] = await database.query<{ content: string }>(
    sql`select encode(content, 'base64') as content from plan_contents where plan_hash = ${hash}`,
  );
  if (!row) throw new Error(`no plan is kept under the hash ${hash}`);
  return planOfStored(JSON.parse((await expanded(Buffer.from(row.content, 'base64'))).toString('utf8')));
}
