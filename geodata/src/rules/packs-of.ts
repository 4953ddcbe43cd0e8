import type { Plan } from '../model/index.ts';
import { CN_NATIONAL } from './packs/cn-national.ts';
import { CN_SHANDONG } from './packs/cn-shandong.ts';
import { SEATS } from './packs/seats.ts';
import type { RulePack } from './rule.ts';

/** Every rule pack by id. */
export const RULE_PACKS: Readonly<Record<string, RulePack>> = {
  [SEATS.id]: SEATS,
  [CN_NATIONAL.id]: CN_NATIONAL,
  [CN_SHANDONG.id]: CN_SHANDONG,
};

/** The packs that a district is judged by: seats always, then those it names. Unknown names are left out. */
export function packsOf(plan: Pick<Plan, 'district'>): RulePack[] {
  const ids = new Set([SEATS.id, ...plan.district.rulePackIds]);
  return [...ids].map((id) => RULE_PACKS[id]).filter((pack) => pack !== undefined);
}
