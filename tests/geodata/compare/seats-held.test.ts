import { comparisonOf, comparisonSentence, type SeatsHeld, type Side, seatsHeldTogether } from '@xuetu/geodata/compare';
import { GRADES, type Plan } from '@xuetu/geodata/model';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, closeSchool, type Edit, isRefusal, phaseIn } from '@xuetu/geodata/scenario';
import { childrenByGrade, compoundPupilsAt, simulatePlan } from '@xuetu/geodata/simulation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

const grades = (each: number) => ({ g1: each, g2: each, g3: each, g4: each, g5: each, g6: each });
const ages = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 10])) as Record<number, number>;
const births = Object.fromEntries(Array.from({ length: 16 }, (_, at) => [2010 + at, 30]));

/** Ten children in every grade of three compounds; 东区 and 界上 go to 东小, 西区 to 西小. */
const base = aPlan()
  .withSchool('东小', { seats: 400, pupils: grades(20), at: [117.05, 36] })
  .withSchool('西小', { seats: 400, pupils: grades(10), at: [116.95, 36] })
  .withCompound('东区', { at: [117.02, 36], children: ages, areaId: '城' })
  .withCompound('界上', { at: [117.01, 36], children: ages, areaId: '城' })
  .withCompound('西区', { at: [116.98, 36], children: ages, areaId: '城' })
  .withCatchment('东小', { box: [117, 35.9, 117.1, 36.1] })
  .withCatchment('西小', { box: [116.9, 35.9, 117, 36.1] })
  .withBirths('城', births)
  .build();

function side(plan: Plan): Side {
  const results = simulatePlan(base, plan);
  return { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
}
function done(answer: Edit | { reason: unknown }): Edit {
  if (!('label' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}
const give = (compoundId: string, schoolId: string, fromYear = 2026): Edit => ({
  label: '划给',
  putAssignments: [{ compoundId, stage: 'primary', fromYear, schools: [{ schoolId, share: 1 }] }],
});
const given = applyEdit(base, give('东区', '西小'));
const phased = (plan: Plan, from: number, ends: 'by-grade' | 'at-once', siblings = 0) =>
  applyEdit(plan, done(phaseIn(plan, { base, stage: 'primary', from, ends, siblings })));
const heldIn = (plan: Plan): SeatsHeld[] => comparisonOf(base, side(base), side(plan), 'primary', 2027).seatsHeld.after;
const rounded = ({ keptByYear, ...each }: SeatsHeld) => ({
  ...each,
  enrolled: Math.round(each.enrolled),
  kept: Math.round(each.kept),
  lost: Math.round(each.lost),
  siblings: Math.round(each.siblings),
  keptByYear: keptByYear.map(({ children }) => Math.round(children)),
});

describe('seats held when a compound changes school', () => {
  it('are lost by the five grades that are enrolled where the change holds at once', () => {
    expect(heldIn(base)).toEqual([]);
    expect(heldIn(given).map(rounded)).toEqual([
      { compoundId: '东区', year: 2026, enrolled: 50, kept: 0, lost: 50, keptByYear: [], siblings: 0 },
    ]);
  });

  it('are kept where only those who enter change, one grade fewer every year until the last has left', () => {
    expect(heldIn(phased(given, 2027, 'by-grade')).map(rounded)).toEqual([
      {
        compoundId: '东区',
        year: 2027,
        enrolled: 50,
        kept: 50,
        lost: 0,
        keptByYear: [50, 40, 30, 20, 10],
        keptUntil: 2031,
        siblings: 0,
      },
    ]);
    expect(heldIn(phased(given, 2027, 'at-once')).map(rounded)).toMatchObject([{ year: 2027, kept: 0, lost: 50 }]);
  });

  it('tell how many follow an elder sibling, in the autumns in which a child of before is still there', () => {
    const [change] = heldIn(phased(given, 2027, 'by-grade', 0.3));
    // three of ten who enter, from 2027 to 2031
    expect(change!.siblings).toBeCloseTo(15, 1);
    expect(change).toMatchObject({ keptUntil: 2031 });
  });

  it('end with a school that closes before the last has left', () => {
    const plan = phased(given, 2027, 'by-grade');
    const closing = {
      ...plan,
      schools: plan.schools.map((each) => (each.id === '东小' ? { ...each, closedFrom: 2029 } : each)),
    };
    const changes = heldIn(closing)
      .filter(({ compoundId }) => compoundId === '东区')
      .map(rounded);
    expect(changes).toMatchObject([
      { year: 2027, kept: 50, lost: 0, keptUntil: 2028, keptByYear: [50, 40] },
      { year: 2029, enrolled: 50, kept: 20, lost: 30 },
    ]);
  });

  it('are told in the sentence', () => {
    const plan = phased(given, 2027, 'by-grade', 0.3);
    const told = comparisonSentence(
      comparisonOf(base, side(base), side(plan), 'primary', 2027),
      { zh: '现状', en: 'now' },
      { zh: '方案', en: 'plan' },
    );
    expect(told.zh).toContain('50 名在读学生保留学位，最迟到2031年，另有 15 名新生长幼随学');
    expect(told.en).toContain('50 enrolled children keep their seats, the last until 2031, and 15 siblings follow');
  });

  it('are added up over compounds by year', () => {
    const both = phased(applyEdit(given, give('界上', '西小', 2029)), 2027, 'by-grade');
    const { compounds, enrolled, kept, lost, keptByYear, keptUntil } = seatsHeldTogether(heldIn(both));
    expect([compounds, ...[enrolled, kept, lost].map(Math.round), keptUntil]).toEqual([2, 100, 100, 0, 2033]);
    expect(keptByYear.map(({ year, children }) => [year, Math.round(children)])).toEqual([
      [2027, 50],
      [2028, 40],
      [2029, 80],
      [2030, 60],
      [2031, 40],
      [2032, 20],
      [2033, 10],
    ]);
  });

  it('are, of all pupils who are enrolled, either kept or lost, and those lost are those who change in mid-stage', () => {
    const change = fc.record({
      compoundId: fc.constantFrom('东区', '界上', '西区'),
      schools: fc.constantFrom<Record<string, number>>({ 东小: 1 }, { 西小: 1 }, { 东小: 0.5, 西小: 0.5 }),
      fromYear: fc.integer({ min: 2026, max: 2032 }),
    });
    const order = fc.record({
      from: fc.integer({ min: 2026, max: 2033 }),
      ends: fc.constantFrom('by-grade' as const, 'at-once' as const),
      siblings: fc.constantFrom(0, 0.2, 0.7),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.option(order),
        fc.option(fc.integer({ min: 2027, max: 2034 })),
        fc.constantFrom(0, -0.03, 0.02),
        (changes, terms, closes, moving) => {
          let plan = changes.reduce<Plan>((sofar, { compoundId, schools, fromYear }) => {
            const shares = Object.entries(schools).map(([schoolId, share]) => ({ schoolId, share }));
            return applyEdit(sofar, {
              label: '划给',
              putAssignments: [{ compoundId, stage: 'primary', fromYear, schools: shares }],
            });
          }, base);
          plan = {
            ...plan,
            assumptions: { ...plan.assumptions, migration: { default: moving }, capture: { primary: 0.9 } },
          };
          const answer = terms && phaseIn(plan, { base, stage: 'primary', ...terms });
          if (answer && !isRefusal(answer)) plan = applyEdit(plan, answer);
          if (closes) plan = applyEdit(plan, done(closeSchool(plan, { schoolId: '东小', year: closes }, 'zh')));
          const { results } = side(plan);
          const inGrade = childrenByGrade(base, plan);
          const { seatsHeld, transfers } = comparisonOf(base, side(base), side(plan), 'primary', 2027);
          for (const { compoundId, year, enrolled, kept, lost, keptByYear } of seatsHeld.after) {
            const c = plan.compounds.findIndex(({ id }) => id === compoundId);
            const pupils = compoundPupilsAt(results, c, 'primary', year);
            const entering = 0.9 * inGrade(c, GRADES.indexOf('g1'), year);
            expect(kept + lost).toBeCloseTo(pupils - entering, 4);
            expect(enrolled).toBeCloseTo(kept + lost, 6);
            expect(Math.min(kept, lost)).toBeGreaterThanOrEqual(0);
            for (const { children } of keptByYear) expect(children).toBeLessThanOrEqual(kept * 1.2);
          }
          for (const { year, after } of transfers) {
            const lost = seatsHeld.after.filter((each) => each.year === year).reduce((sum, each) => sum + each.lost, 0);
            expect(lost).toBeCloseTo(after, 6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
