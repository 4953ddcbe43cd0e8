import type { LineShape, Plan, Position } from '@xuetu/geodata/model';
import { overflowOf, simulatePlan, transferSentence, unplacedSentence } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aPlan } from '../../support/a-plan.ts';

/** A position so many metres north of the centre; a degree of latitude has 110,959 m there. */
function north(metres: number): Position {
  return [117, 36 + metres / 110_959];
}

/**
 * A road from south to north. 满校 at 0 m has 100 pupils on 60 seats: 70 live at 0 m and 30 at 500 m. 近校 at 1,000 m has 10 free
 * seats and 远校 at 3,000 m has 20.
 */
function aRoad() {
  return aPlan()
    .withAssumptions({ detourFactor: 1.5, horizonYears: 1 })
    .withSchool('满校', { at: north(0), seats: 60, pupils: { g1: 100 } })
    .withSchool('近校', { at: north(1000), seats: 50, pupils: { g1: 40 } })
    .withSchool('远校', { at: north(3000), seats: 50, pupils: { g1: 30 } })
    .withCompound('南村', { at: north(0), children: { 6: 70 } })
    .withCompound('北村', { at: north(500), children: { 6: 30 } })
    .withAssignment('南村', '满校')
    .withAssignment('北村', '满校');
}

function inBaseYear(plan: Plan) {
  const { transfers, unplaced, method } = overflowOf(plan, simulatePlan(plan, plan));
  const isNow = ({ year }: { year: number }) => year === 2025;
  return {
    method,
    unplaced: unplaced.filter(isNow),
    sent: transfers
      .filter(isNow)
      .map(({ toId, pupils, extraMetres }) => `${toId} ${pupils} +${Math.round(extraMetres)}`),
  };
}

describe('pupils beyond the seats of a school', () => {
  it('go to the nearest free seats: first those who live nearest to them, as far as the seats go, and the rest stay unplaced', () => {
    const { sent, unplaced, method } = inBaseYear(aRoad().build());
    // 40 too many. The ten of 北村 walk 500 m to either school; the others 2,500 m - 500 m further, x 1.5 = 3,000 m.
    expect(sent).toEqual(['近校 10 +0', '远校 20 +3000']);
    expect(unplaced).toEqual([{ stage: 'primary', year: 2025, schoolId: '满校', pupils: 10 }]);
    expect(method).toBe('straight');
  });

  it('go from the school whose pupils have the least extra way, where two schools compete for a seat', () => {
    const plan = aRoad()
      .withSchool('邻校', { at: north(1400), seats: 20, pupils: { g1: 30 } })
      .withCompound('近村', { at: north(1100), children: { 6: 30 } })
      .withAssignment('近村', '邻校')
      .build();
    const { transfers } = overflowOf(plan, simulatePlan(plan, plan));
    const toNear = transfers.filter(({ toId, year }) => toId === '近校' && year === 2025);
    // 近村 is 100 m from 近校 and 300 m from its own school: they walk 300 m less.
    expect(toNear.map(({ fromId, pupils }) => [fromId, pupils])).toEqual([['邻校', 10]]);
    expect(toNear[0]!.extraMetres).toBeCloseTo(-300, 0);
  });

  it('start at their school where no compound of theirs is known', () => {
    const plan = aPlan()
      .withAssumptions({ detourFactor: 2, horizonYears: 1 })
      .withSchool('满校', { at: north(0), seats: 60, pupils: { g1: 70 } })
      .withSchool('近校', { at: north(1000), seats: 50, pupils: { g1: 40 } })
      .build();
    expect(inBaseYear(plan).sent).toEqual(['近校 10 +2000']);
  });

  it('never go to a school that is private, selective, special, closed or of another stage, nor from such a school', () => {
    const plan = aRoad()
      .withSchool('民办', { at: north(0), ownership: 'private', seats: 90, pupils: { g1: 1 } })
      .withSchool('选拔', { at: north(0), selective: true, seats: 90, pupils: { g1: 1 } })
      .withSchool('特教', { at: north(0), kind: 'special', seats: 90, pupils: { g1: 1 } })
      .withSchool('待建', { at: north(0), openFrom: 2026, seats: 90 })
      .withSchool('初中', { at: north(0), stage: 'junior', seats: 90, pupils: { g7: 1 } })
      .withSchool('挤满的民办', { at: north(1000), ownership: 'private', seats: 1, pupils: { g1: 9 } })
      .build();
    expect(inBaseYear(plan).sent).toEqual(['近校 10 +0', '远校 20 +3000']);
  });

  it('stay in the sector of their school, a school without a catchment counting as the city’s own', () => {
    const sectors = aRoad().withCatchment(['近校'], { sector: 'nd' }).withCatchment(['满校', '远校'], { sector: 'rc' });
    expect(inBaseYear(sectors.build())).toMatchObject({ sent: ['远校 20 +3000'], unplaced: [{ pupils: 20 }] });
    const left = { stage: 'primary', year: 2025, schoolId: '满校', pupils: 20 } as const;
    expect(unplacedSentence(sectors.build(), left).zh).toBe(
      '2025年小学：满校超出学位的 20人无处统筹，同类各校学位已满',
    );
    const own = aRoad().withCatchment(['近校'], { sector: 'nd' }).withCatchment(['远校'], { sector: 'rc' });
    expect(inBaseYear(own.build())).toMatchObject({ sent: ['近校 10 +0'], unplaced: [{ pupils: 30 }] });
  });

  it('go to any school where there is one sector', () => {
    const plan = aRoad().withCatchment(['满校'], { sector: 'rc' }).build();
    expect(inBaseYear(plan).sent).toEqual(['近校 10 +0', '远校 20 +3000']);
  });

  it('walk along the streets where there are some, and not where no way leads', () => {
    // The road runs to 远校; 近校 stands on a lane beyond the railway, which nothing crosses.
    const east = (lng: number, from: number, to: number): LineShape => ({
      type: 'LineString',
      coordinates: [
        [lng, from],
        [lng, to],
      ],
    });
    const plan = aRoad()
      .withStreet('大路', { shape: { type: 'LineString', coordinates: [north(-100), north(3100)] } })
      .withStreet('小路', { shape: east(117.01, 36.008, 36.01) })
      .withLandscape('铁路', { kind: 'railway', shape: east(117.005, 35.9, 36.1) })
      .build();
    plan.schools.find(({ id }) => id === '近校')!.location = [117.01, 36.009];
    const { sent, method, unplaced } = inBaseYear(plan);
    expect(method).toBe('street');
    // Those of 北村 walk 2,500 m instead of 500 m.
    expect(sent).toEqual(['远校 20 +2000']);
    expect(unplaced).toMatchObject([{ schoolId: '满校', pupils: 20 }]);
  });

  it('of a school that has closed go from their homes to the nearest free seats, as far as there are any', () => {
    // 满校 closes in 2026 with its 70 and 30 pupils, who are then in g2 like those of the other schools.
    const plan = aRoad()
      .withCompound('近村', { at: north(1000), children: { 6: 40 } })
      .withCompound('远村', { at: north(3000), children: { 6: 30 } })
      .withAssignment('近村', '近校')
      .withAssignment('远村', '远校')
      .withBirths('镇', Object.fromEntries(Array.from({ length: 14 }, (_, at) => [2012 + at, 0])))
      .build();
    const schools = plan.schools.map((each) => (each.id === '满校' ? { ...each, closedFrom: 2026 } : each));
    const closing = { ...plan, schools };
    const results = simulatePlan(plan, closing);
    const { transfers, unplaced } = overflowOf(closing, results);
    const isNext = ({ year }: { year: number }) => year === 2026;
    expect(results.unassigned[results.years.length + 1]).toBeCloseTo(100, 6);
    expect(
      transfers.filter(isNext).map(({ extraMetres, ...each }) => ({ ...each, extra: Math.round(extraMetres) })),
    ).toEqual([
      { stage: 'primary', year: 2026, fromId: '满校', toId: '近校', pupils: 10, extra: 0 },
      { stage: 'primary', year: 2026, fromId: '满校', toId: '远校', pupils: 20, extra: 3000 },
    ]);
    expect(unplaced.filter(isNext)).toEqual([{ stage: 'primary', year: 2026, schoolId: '满校', pupils: 70 }]);
    expect(transferSentence(closing, transfers.find(isNext)!, 'straight').zh).toBe(
      '2026年小学：满校停办后的 10人统筹到近校，平均多走 0米（直线距离 × 1.5）',
    );
    expect(unplacedSentence(closing, unplaced.find(isNext)!).zh).toBe(
      '2026年小学：满校停办后的 70人无处统筹，各校学位已满',
    );
  });

  it('are joined by those who never had a school: 20 of 新村, who live 100 m from the ten free seats and walk all the way', () => {
    const plan = aRoad()
      .withCompound('新村', { at: north(1100), children: { 6: 20 } })
      .build();
    const results = simulatePlan(plan, plan);
    expect(results.unassigned[results.years.length]).toBe(20);
    const { transfers, unplaced } = overflowOf(plan, results);
    const isNow = ({ year }: { year: number }) => year === 2025;
    // 北村 has no extra way to 近校 and takes its ten seats; 新村 walks 1,900 m x 1.5 to 远校, less than the 3,000 m more of 南村.
    expect(transfers.filter(isNow).map(({ fromId, toId, pupils }) => [fromId, toId, pupils])).toEqual([
      ['满校', '近校', 10],
      ['', '远校', 20],
    ]);
    expect(unplaced.filter(isNow)).toMatchObject([{ schoolId: '满校', pupils: 30 }]);
    expect(transferSentence(plan, transfers.find(({ fromId }) => fromId === '')!, 'straight').zh).toBe(
      '2025年小学：没有学校接收的 20人统筹到远校，平均步行 2850米（直线距离 × 1.5）',
    );
  });

  it('stay in the results where their catchment sends them, so that the shortage stays visible', () => {
    const plan = aRoad().build();
    const results = simulatePlan(plan, plan);
    const before = results.enrolment.slice();
    overflowOf(plan, results);
    expect(results.enrolment).toEqual(before);
  });

  it('are not said to be placed where seats are not known', () => {
    const plan = aPlan()
      .withSchool('满校', { seats: 60, pupils: { g1: 70 } })
      .withSchool('未知', { pupils: { g1: 40 } })
      .build();
    expect(inBaseYear(plan)).toMatchObject({ sent: [], unplaced: [{ schoolId: '满校', pupils: 10 }] });
  });
});

describe('overflow in words', () => {
  const plan = aRoad().build();

  it('names the pupils, the schools, the extra way and how it was measured', () => {
    const transfer = {
      stage: 'primary',
      year: 2025,
      fromId: '满校',
      toId: '远校',
      pupils: 20,
      extraMetres: 2999.7,
    } as const;
    expect(transferSentence(plan, transfer, 'straight')).toEqual({
      zh: '2025年小学：满校超出学位的 20人统筹到远校，平均多走 3000米（直线距离 × 1.5）',
      en: '2025, primary: 20 pupils beyond the seats of 满校 to 远校, 3000 m more to walk on average (straight line x 1.5)',
    });
    expect(transferSentence(plan, { ...transfer, extraMetres: -120 }, 'street').zh).toContain(
      '平均比原学校近 120米（沿道路）',
    );
  });

  it('says how many have no seat anywhere', () => {
    const left = { stage: 'primary', year: 2025, schoolId: '满校', pupils: 10 } as const;
    expect(unplacedSentence(plan, left).zh).toBe('2025年小学：满校超出学位的 10人无处统筹，各校学位已满');
  });
});
