import { demandOf, ledgerOf } from '@xuetu/geodata/demand';
import { type Compound, GRADES, type Phase, type Plan } from '@xuetu/geodata/model';
import { compoundPupilsAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** 100 births a year; new dwellings have 0.06, 0.09 and from the second year on 0.12 primary pupils. */
const base = aPlan()
  .withSchool('凯瑞小学', { pupils: { g1: 10, g2: 10, g3: 10, g4: 10, g5: 10, g6: 10 } })
  .withCatchment('凯瑞小学')
  .withCompound('老城', { areaId: '镇', households: 300 })
  .withBirths('镇', Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100])))
  .withAssumptions({ housingYield: { default: { primary: [0.06, 0.09, 0.12] } } })
  .build();

function withNew(words: Partial<Compound>): Plan {
  const compound: Compound = { ...base.compounds[0]!, id: '新城', name: '新城', households: undefined, ...words };
  return { ...base, compounds: [compound, ...base.compounds] };
}

function pupilsIn(plan: Plan, years: number[], compoundId = '新城'): number[] {
  const results = simulatePlan(base, plan);
  const compound = plan.compounds.findIndex(({ id }) => id === compoundId);
  return years.map((year) => Math.round(compoundPupilsAt(results, compound, 'primary', year) * 1000) / 1000);
}

describe('a compound that only a scenario has', () => {
  it('brings the yield of old dwellings where its households stand and nothing is dated', () => {
    expect(pupilsIn(withNew({ households: 1000 }), [2025, 2026, 2035])).toEqual([120, 120, 120]);
  });

  it('brings the yield of its years since completion where it was handed over in the base year or before', () => {
    expect(pupilsIn(withNew({ phases: [{ year: 2025, households: 1000 }] }), [2025, 2026, 2027, 2030])).toEqual([
      60, 90, 120, 120,
    ]);
    expect(pupilsIn(withNew({ phases: [{ year: 2024, households: 1000 }] }), [2025, 2026, 2030])).toEqual([
      90, 120, 120,
    ]);
    expect(pupilsIn(withNew({ phases: [{ year: 2015, households: 1000 }] }), [2025, 2030])).toEqual([120, 120]);
  });

  it('has its newest dwellings as dated and the rest as completed long ago where more stand than are dated', () => {
    const plan = withNew({ households: 1500, phases: [{ year: 2025, households: 1000 }] });
    expect(pupilsIn(plan, [2025, 2026, 2027])).toEqual([60 + 60, 90 + 60, 120 + 60]);
  });

  it('takes none of the children that others have', () => {
    expect(pupilsIn(withNew({ households: 1000 }), [2025, 2026, 2035], '老城')).toEqual([60, 60, 60]);
  });

  it('goes on with births at its own children per birth where it has a register', () => {
    const children = Object.fromEntries(Array.from({ length: 12 }, (_, age) => [age, 5]));
    expect(pupilsIn(withNew({ childrenByAge: children }), [2025, 2030, 2040])).toEqual([30, 30, 30]);
  });

  it('is named among the missing where neither dwellings nor children are known', () => {
    expect(demandOf(base, withNew({ phases: [] })).missing).toEqual([
      { what: 'demand', because: 'no-dwellings', schoolIds: [], compoundIds: ['新城'] },
    ]);
    expect(demandOf(base, withNew({ households: 0 })).missing).toEqual([]);
  });
});

describe('demolition after the base year', () => {
  const oldTown = (phases: Phase[]): Plan => ({
    ...base,
    compounds: base.compounds.map((each) => ({ ...each, phases })),
  });

  it('takes the households of the base year first, then those handed over since, the oldest first', () => {
    const built = [
      { year: 2026, households: 1000 },
      { year: 2028, households: 1000 },
    ];
    const years = [2032, 2033];
    expect(pupilsIn(oldTown(built), years, '老城')).toEqual([300, 300]);
    expect(pupilsIn(oldTown([...built, { year: 2033, households: -150 }]), years, '老城')).toEqual([300, 270]);
    expect(pupilsIn(oldTown([...built, { year: 2033, households: -800 }]), years, '老城')).toEqual([300, 180]);
    expect(pupilsIn(oldTown([...built, { year: 2029, households: -1300 }]), [2029, 2030], '老城')).toEqual([90, 120]);
    expect(pupilsIn(oldTown([...built, { year: 2033, households: -2300 }]), years, '老城')).toEqual([300, 0]);
    expect(pupilsIn(oldTown([...built, { year: 2033, households: -9999 }]), years, '老城')).toEqual([300, 0]);
  });

  it('takes nothing of what is built later', () => {
    const phases = [
      { year: 2026, households: -500 },
      { year: 2028, households: 1000 },
    ];
    expect(pupilsIn(oldTown(phases), [2026, 2027, 2030], '老城')).toEqual([0, 0, 120]);
  });

  it('takes the dwellings of a new compound as well', () => {
    const plan = withNew({
      households: 400,
      phases: [
        { year: 2027, households: 1000 },
        { year: 2030, households: -900 },
      ],
    });
    expect(pupilsIn(plan, [2026, 2029, 2030, 2031])).toEqual([48, 168, 60, 60]);
  });

  it('leaves no rise of the yield where the dwellings that were filling up are gone', () => {
    const phases = [
      { year: 2024, households: 300 },
      { year: 2026, households: -300 },
    ];
    expect(pupilsIn(oldTown(phases), [2026, 2030], '老城')).toEqual([0, 0]);
  });

  it('and new compounds are booked in the ledger: every change of children has its cause', () => {
    const plan = withNew({
      households: 400,
      phases: [
        { year: 2027, households: 1000 },
        { year: 2030, households: -900 },
      ],
    });
    const ledger = ledgerOf(base, plan);
    for (const [y, book] of ledger.entries()) {
      if (y === 0) continue;
      const { entered, left, progression, migration, demolished, housing } = book;
      const changed = entered - left + progression + migration - demolished + housing;
      expect(book.children).toBeCloseTo(ledger[y - 1]!.children + changed, 9);
    }
    const { children } = demandOf(base, plan);
    const Y = ledger.length;
    expect(ledger[5]!.children).toBeCloseTo(
      children.reduce((sum, each, at) => (at % Y === 5 ? sum + each : sum), 0),
      9,
    );
    expect(ledger[5]!.demolished).toBeCloseTo(400 * 0.12 + 500 * 0.12, 9);
    expect(children.length).toBe(2 * GRADES.length * Y);
  });
});
