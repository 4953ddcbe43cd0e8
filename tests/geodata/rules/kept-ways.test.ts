import type { Plan, Position, Street } from '@xuetu/geodata/model';
import { findingsOf, localRuleOf, packsOf, RULE_PACKS } from '@xuetu/geodata/rules';
import { applyEdit } from '@xuetu/geodata/scenario';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aBox, aPlan } from '../../support/a-plan.ts';

const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
const RADIUS = RULE_PACKS['cn-shandong']!.rules.find(({ id }) => id === 'service-radius-primary')!;

function line(from: Position, to: Position): Street['shape'] {
  return { type: 'LineString', coordinates: [from, to] };
}

/** Three compounds along a street that an arterial crosses, two schools at its end. */
function aStreetOfCompounds(): Plan {
  const plan = aPlan()
    .withSchool('东校', { at: [117.03, 36], pupils: { g1: 40 } })
    .withSchool('远校', { at: [117.05, 36], pupils: { g1: 10 } })
    .withCatchment('东校')
    .withStreet('长街', { shape: line([116.98, 36], [117.06, 36]) })
    .withStreet('大道', { class: 'arterial', shape: line([117.02, 35.95], [117.02, 36.05]) })
    .withBirths('镇', BIRTHS);
  for (const [i, name] of ['甲', '乙', '丙'].entries()) {
    plan.withCompound(name, { at: [117 + i * 0.008, 36], children: { 6: 10 * (i + 1), 3: 2 } });
  }
  return plan.build();
}

const BASE = aStreetOfCompounds();

function findings(plan: Plan, base = BASE) {
  return findingsOf(plan, simulatePlan(base, plan), packsOf(plan));
}

function assigned(schoolId: string, fromYear?: number): Plan {
  const assignment = { compoundId: '乙', stage: 'primary' as const, schools: [{ schoolId, share: 1 }], fromYear };
  return applyEdit(BASE, { label: '划片', putAssignments: [assignment] });
}

describe('the way of a compound to school', () => {
  it.each<[string, Plan]>([
    ['goes to another school', assigned('远校')],
    ['goes to another school later', assigned('远校', 2029)],
    [
      'begins when the first children of a new building come',
      applyEdit(BASE, { label: '新房', putCompounds: [{ ...BASE.compounds[0]!, childrenByAge: { 2: 10 } }] }),
    ],
    [
      'has a signal on its arterial',
      { ...BASE, streets: BASE.streets.map((each) => ({ ...each, crossing: 'signal' })) },
    ],
    ['has no street layer', { ...BASE, streets: [] }],
    [
      'has no street layer and longer detours',
      { ...BASE, streets: [], assumptions: { ...BASE.assumptions, detourFactor: 2 } },
    ],
    ['lies in a town', { ...BASE, landscape: [{ id: '镇', kind: 'town', shape: aBox([116.9, 35.9, 117.1, 36.1]) }] }],
    [
      'has a school that moved',
      applyEdit(BASE, { label: '迁校', putSchools: [{ ...BASE.schools[0]!, location: [117.04, 36] }] }),
    ],
    ['has another radius', applyEdit(BASE, { label: '半径', setRules: [localRuleOf(RADIUS, { value: 2500 })] })],
  ])('that %s is judged as in a district never seen before, and after that is undone as before', (_, plan) => {
    const before = findings(BASE);
    expect(findings(plan)).toEqual(findings(structuredClone(plan), structuredClone(BASE)));
    expect(findings(plan)).not.toEqual(before);
    expect(findings(BASE)).toEqual(before);
  });
});
