import type { District, Plan } from '../model/index.ts';
import { CN_BASIC_BALANCE_2012, CN_BASIC_BALANCE_MONITORING } from './packs/cn-basic-balance.ts';
import { CN_NATIONAL } from './packs/cn-national.ts';
import { CN_SHANDONG } from './packs/cn-shandong.ts';
import { SEATS } from './packs/seats.ts';
import type { Rule, RulePack } from './rule.ts';

/** Every rule pack by id. */
export const RULE_PACKS: Readonly<Record<string, RulePack>> = {
  [SEATS.id]: SEATS,
  [CN_NATIONAL.id]: CN_NATIONAL,
  [CN_SHANDONG.id]: CN_SHANDONG,
  [CN_BASIC_BALANCE_2012.id]: CN_BASIC_BALANCE_2012,
  [CN_BASIC_BALANCE_MONITORING.id]: CN_BASIC_BALANCE_MONITORING,
};

/** The pack of a district's own rules. */
export const LOCAL_PACK: Pick<RulePack, 'id' | 'version' | 'name' | 'standardClassSize'> = {
  id: 'local',
  version: '1',
  name: { zh: '本地规则', en: 'Local rules' },
  standardClassSize: {},
};

const known = new WeakMap<District, RulePack[]>();

/**
 * The packs that a district is judged by: seats always, then those it names, then its own rules. A rule of its own takes the place
 * of the one of a pack that has its id, and says so; rules switched off are left out, unknown packs too. Kept by district, so
 * that the same district has the same array.
 */
export function packsOf({ district }: Pick<Plan, 'district'>): RulePack[] {
  let packs = known.get(district);
  if (!packs) {
    packs = merged(district);
    known.set(district, packs);
  }
  return packs;
}

/** The packs a district names, as published. */
export function publishedPacksOf({ rulePackIds }: Pick<District, 'rulePackIds'>): RulePack[] {
  return [...new Set([SEATS.id, ...rulePackIds])].map((id) => RULE_PACKS[id]).filter((pack) => pack !== undefined);
}

/** A district's own rules by id, each naming the published rule whose place it takes; of two with one id the later holds. */
export function localRulesOf(district: Pick<District, 'rulePackIds' | 'rules'>): Map<string, Rule> {
  const published = new Map(
    publishedPacksOf(district).flatMap((pack) => pack.rules.map((rule) => [rule.id, { pack, rule }])),
  );
  return new Map(
    (district.rules ?? []).map(({ replaces: _, ...own }) => {
      const before = published.get(own.id);
      if (!before) return [own.id, own];
      const { value, unit, document, documentNo } = before.rule;
      return [own.id, { ...own, replaces: { pack: before.pack.id, value, unit, document, documentNo } }];
    }),
  );
}

function merged(district: District): RulePack[] {
  const published = publishedPacksOf(district);
  const local = localRulesOf(district);
  if (local.size === 0) return published;
  const left = published.map((pack) =>
    pack.rules.some((rule) => local.has(rule.id))
      ? { ...pack, rules: pack.rules.filter((rule) => !local.has(rule.id)) }
      : pack,
  );
  return [...left, { ...LOCAL_PACK, rules: [...local.values()].filter((rule) => !rule.off) }];
}
