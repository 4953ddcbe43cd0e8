import type { Plan } from '@xuetu/geodata/model';
import { catchmentChanges } from '@xuetu/geodata/reasons';
import { simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, childrenOf, everyYear, PRIMARY } from '../../support/a-full-school.ts';
import { aPlan } from '../../support/a-plan.ts';

const HOMES = ['甲村', '乙村', '丙村'];

/** Three compounds with 30, 20 and 10 first-graders; 甲校 takes the first two, 乙校 the third. */
function aTown() {
  const plan = aPlan().withBirths('城区', everyYear(0));
  for (const [i, name] of HOMES.entries()) {
    plan.withCompound(name, { areaId: '城区', children: childrenOf(0, { 6: 30 - 10 * i }) });
  }
  return plan
    .withSchool('甲校', { seats: 100, pupils: { ...alike(PRIMARY, 0), g1: 50 } })
    .withSchool('乙校', { seats: 100, pupils: { ...alike(PRIMARY, 0), g1: 10 } })
    .withSchool('丙校', { seats: 100, pupils: alike(PRIMARY, 0) })
    .withAssignment('甲村', '甲校')
    .withAssignment('乙村', '甲校')
    .withAssignment('丙村', '乙校');
}

function changes(base: Plan, assigned: Record<string, Record<string, number>>) {
  const assignments = base.assignments.map((each) => {
    const shares = assigned[each.compoundId];
    if (!shares) return each;
    return { ...each, schools: Object.entries(shares).map(([schoolId, share]) => ({ schoolId, share })) };
  });
  const after = { ...base, assignments };
  return catchmentChanges(base, after, simulatePlan(base, after), 'primary', 2025);
}

describe('how two scenarios differ in words', () => {
  it('is the compounds and children that each school gains and loses', () => {
    const { compounds, children, summary, sentences } = changes(aTown().build(), { 乙村: { 乙校: 1 } });
    expect([compounds, children]).toEqual([1, 20]);
    expect(summary.zh).toBe('2025年小学有 1 个小区、20 名学生换学校。');
    expect(sentences.map(({ zh }) => zh)).toEqual([
      '乙校：划入 1 个小区 20 人（乙村）。',
      '甲校：划出 1 个小区 20 人（乙村）。',
    ]);
    expect(sentences[0]!.en).toBe('乙校 gains 1 compound with 20 pupils (乙村).');
  });

  it('is nothing where nobody changes school', () => {
    const { compounds, schools, summary } = changes(aTown().build(), {});
    expect([compounds, schools]).toEqual([0, []]);
    expect(summary.zh).toBe('2025年小学学区没有变化。');
  });

  it('counts of a compound that is shared the children who move, from the schools that lose to those that gain', () => {
    const { schools } = changes(aTown().build(), { 甲村: { 甲校: 0.5, 乙校: 0.3, 丙校: 0.2 } });
    expect(
      schools.map(({ schoolId, gained, lost }) => [
        schoolId,
        ...[gained, lost].map((each) => each.map((move) => move.children)),
      ]),
    ).toEqual([
      ['丙校', [6], []],
      ['乙校', [9], []],
      ['甲校', [], [9, 6]],
    ]);
  });

  it('gives to some schools what it takes from others, however compounds move', () => {
    const base = aTown().build();
    const share = fc.constantFrom(
      { 甲校: 1 },
      { 乙校: 1 },
      { 丙校: 1 },
      { 甲校: 0.4, 丙校: 0.6 },
      { 乙校: 0.25, 甲校: 0.75 },
    );
    const assigned = fc.record({ 甲村: share, 乙村: share, 丙村: share });
    fc.assert(
      fc.property(assigned, (moved) => {
        const { schools, children } = changes(base, moved as unknown as Record<string, Record<string, number>>);
        const sum = (side: 'gained' | 'lost') =>
          schools.flatMap((each) => each[side]).reduce((all, move) => all + move.children, 0);
        expect([sum('gained'), sum('lost')]).toEqual([children, children]);
      }),
      { numRuns: 60 },
    );
  });
});
