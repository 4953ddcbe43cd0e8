import type { Plan, Position } from '@xuetu/geodata/model';
import { moveEdit, type Reason, reasonsFor } from '@xuetu/geodata/reasons';
import type { Edit } from '@xuetu/geodata/scenario';
import { describe, expect, it } from 'vitest';
import { alike, childrenOf, everyYear, PRIMARY } from '../../support/a-full-school.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aStreetMap, place } from '../../support/a-street-map.ts';

/** A position so many metres north of the centre; a degree of latitude has 110,959 m there. */
function north(metres: number): Position {
  return [117, 36 + metres / 110_959];
}

/**
 * A road from south to north, and nobody but first-graders. 甲校 at 0 m: 90 pupils on 100 seats, 60 of 甲村 at 0 m and 30 of 中村 at
 * 800 m. 乙校 at 1,000 m: 45 pupils of 乙村 at 1,100 m on 50 seats. The border runs at 900 m; a walk is 1.5 straight lines.
 */
function aRoad() {
  return aPlan()
    .withAssumptions({ detourFactor: 1.5, horizonYears: 4 })
    .withBirths('城区', everyYear(0))
    .withSchool('甲校', { at: north(0), seats: 100, pupils: { ...alike(PRIMARY, 0), g1: 90 } })
    .withSchool('乙校', { at: north(1000), seats: 50, pupils: { ...alike(PRIMARY, 0), g1: 45 } })
    .withCompound('甲村', { at: north(0), areaId: '城区', children: childrenOf(0, { 6: 60 }) })
    .withCompound('中村', { at: north(800), areaId: '城区', children: childrenOf(0, { 6: 30 }) })
    .withCompound('乙村', { at: north(1100), areaId: '城区', children: childrenOf(0, { 6: 45 }) })
    .withCatchment('甲校', { name: '南片', box: [116.9, 35.9, 117.1, north(900)[1]] })
    .withCatchment('乙校', { name: '北片', box: [116.9, north(900)[1], 117.1, 36.1] });
}

function why(plan: Plan, compoundId = '中村', { edits = [] as Edit[], year = 2025 } = {}): Reason {
  const reason = reasonsFor(plan, { edits, cursor: edits.length })({ compoundId, stage: 'primary', year });
  if (!reason) throw new Error(`no reason for ${compoundId}`);
  return reason;
}

function claimsOn(reason: Reason, schoolId: string): string[] {
  return reason.others.find((each) => each.schoolId === schoolId)!.claims.map(({ sentence }) => sentence.zh);
}

describe('why a compound goes to its school', () => {
  it('is told by its catchment, with the seats of the school and the walk there', () => {
    const { by, assigned, children } = why(aRoad().build());
    expect(children).toBe(30);
    expect(by.kind).toBe('assigned-by-catchment');
    expect(by.sentence.zh).toContain('“南片”');
    expect(assigned).toMatchObject([{ schoolId: '甲校', share: 1, pupils: 90, seats: 100, left: 10 }]);
    expect(assigned[0]!.route).toMatchObject({ how: 'straight', crossings: 0 });
    expect(assigned[0]!.route.metres).toBeCloseTo(800 * 1.5, 0);
  });

  it('is told by an assignment where one names the school', () => {
    const { by, assigned } = why(aRoad().withAssignment('中村', '乙校').build());
    expect(by.kind).toBe('assigned-explicitly');
    expect(assigned.map(({ schoolId }) => schoolId)).toEqual(['乙校']);
  });

  it('is that no open school takes its pupils where its only one has closed', () => {
    const plan = aPlan()
      .withSchool('甲校', { at: north(0), seats: 100, closedFrom: 2024 })
      .withSchool('乙校', { at: north(1000), seats: 50, pupils: { ...alike(PRIMARY, 0), g1: 45 } })
      .withCompound('中村', { at: north(800), areaId: '城区', children: childrenOf(0, { 6: 30 }) })
      .withCatchment('甲校')
      .build();
    const { by, assigned, others, stages } = why(plan);
    expect(by.kind).toBe('not-assigned');
    expect(assigned).toEqual([]);
    expect(stages).toMatchObject([{ stage: 'primary', schools: [] }]);
    expect(others.map(({ schoolId }) => schoolId)).toEqual(['乙校']);
  });
});

describe('why not a nearer school', () => {
  it('it has too few seats, and the pupils who would be sent on live in the compound itself', () => {
    const reason = why(aRoad().build());
    const [nearer] = reason.others;
    // 200 m x 1.5 against 800 m x 1.5. Next autumn 45 + 30 pupils sit on 50 seats; the 25 too many go where the way is least longer:
    // 中村 back to 甲校 (1,200 m - 300 m), not 乙村 (1,650 m - 150 m).
    expect(nearer).toMatchObject({ schoolId: '乙校', isNearer: true, pupils: 45, seats: 50, left: 5 });
    expect(nearer!.walk.metres).toBeCloseTo(300, 0);
    const [full, displaces] = nearer!.claims;
    expect(full).toMatchObject({
      kind: 'full',
      figures: { year: 2026, seats: 50, pupils: 45, left: 5, movers: 30, short: 25 },
      rule: { ruleId: 'over-capacity' },
    });
    expect(full!.sentence.zh).toBe('2026年学位 50 个、在校生 45 人，余 5 个；本小区 30 人划入后缺 25 个');
    expect(displaces!.sentence.zh).toBe('2026年由此多 25 人须统筹到别校：中村 25 人到甲校');
  });

  it('it would displace the pupils of a neighbour who have a third school near by', () => {
    const plan = aRoad()
      .withSchool('丙校', { at: north(1300), seats: 30, pupils: { ...alike(PRIMARY, 0), g1: 1 } })
      .build();
    const { ifMoved, others } = why(plan);
    const moved = ifMoved.find(({ schoolId }) => schoolId === '乙校')!;
    // 乙村 walks 200 m x 1.5 - 100 m x 1.5 = 150 m further to 丙校; 中村 would walk 750 m - 300 m.
    expect(moved.displaced).toMatchObject({
      pupils: 25,
      unplaced: 0,
      homes: [{ compoundId: '乙村', toIds: ['丙校'], pupils: 25 }],
    });
    expect(moved.displaced.homes[0]!.extraMetres).toBeCloseTo(150, 0);
    expect(others[0]!.claims.map(({ kind }) => kind)).toContain('displaces');
  });

  it('it would break a rule, which the claim cites apart from its arithmetic', () => {
    const plan = aRoad().build();
    plan.schools.find(({ id }) => id === '乙校')!.stages[0]!.seats = 80;
    const [claim] = why(plan).others[0]!.claims;
    expect(claim!.sentence.zh).toBe('乙校 2026年 在校生 75人 ÷ 学位 80个 = 93.8%，达到或超过90%');
    expect(claim!.rule).toMatchObject({ ruleId: 'near-capacity', name: { zh: '学位紧张' } });
  });

  it('nothing, where seats and way allow it: that is said too', () => {
    const plan = aRoad().build();
    plan.schools.find(({ id }) => id === '乙校')!.stages[0]!.seats = 100;
    expect(claimsOn(why(plan), '乙校')).toEqual(['没有发现学位和步行上的障碍：2026年划入 30 人后仍余 25 个学位']);
  });

  it('it is private and admits nobody by catchment, so that no move is tried', () => {
    const plan = aRoad().build();
    plan.schools.find(({ id }) => id === '乙校')!.ownership = 'private';
    const reason = why(plan);
    expect(claimsOn(reason, '乙校')).toEqual(['民办学校，不按学区招生']);
    expect(reason.ifMoved).toEqual([]);
  });

  it('a railway without a passage lies in between', () => {
    const plan = aStreetMap()
      .withStreet(
        '学府路',
        [
          [0, -1000],
          [0, 1000],
        ],
        { name: '学府路' },
      )
      .withLine('railway', [
        [-2000, 100],
        [2000, 100],
      ])
      .build();
    Object.assign(plan.landscape[0]!, { name: '胶济铁路' });
    const home = aRoad().build();
    const at = { 甲校: place(10, -900), 乙校: place(10, 250) } as Record<string, Position>;
    const schools = home.schools.map((school) => ({ ...school, location: at[school.id]! }));
    const compounds = home.compounds
      .filter(({ id }) => id === '中村')
      .map((each) => ({ ...each, point: place(10, 0) }));
    const catchments = home.catchments.filter(({ schoolIds }) => schoolIds[0] === '甲校');
    const reason = why({
      ...home,
      ...{ schools, compounds, catchments },
      streets: plan.streets,
      landscape: plan.landscape,
    });
    expect(reason.assigned[0]!.route).toMatchObject({ how: 'street' });
    expect(reason.others).toMatchObject([{ schoolId: '乙校', isNearer: true, walk: { metres: Infinity } }]);
    expect(claimsOn(reason, '乙校')).toEqual(['步行不能到达：隔着胶济铁路，附近没有通道']);
    expect(reason.ifMoved).toEqual([]);
  });
});

describe('how it came about', () => {
  it('is the schools of the compound by years, with what decided', () => {
    const { history } = why(aRoad().withAssignment('中村', '乙校', { fromYear: 2028 }).build());
    expect(history.map(({ from, to, schools, by }) => [from, to, schools[0]!.schoolId, by.kind])).toEqual([
      [2025, 2027, '甲校', 'assigned-by-catchment'],
      [2028, 2029, '乙校', 'assigned-explicitly'],
    ]);
  });

  it('is the edits of the scenario that changed its schools, and no others', () => {
    const base = aRoad().build();
    const school = base.schools.find(({ id }) => id === '乙校')!;
    const [compound, other] = ['中村', '甲村'].map((name) => base.compounds.find(({ id }) => id === name)!);
    const edits = [
      moveEdit(base, other!, 'primary', school, 2026),
      moveEdit(base, compound!, 'primary', school, 2027),
      { label: '改班额', setAssumptions: { ...base.assumptions } },
    ];
    expect(why(base, '中村', { edits }).edits).toEqual([
      { nth: 2, label: '把中村的小学划给乙校（2027年起）', year: 2027, before: ['甲校'], after: ['乙校'] },
    ]);
  });
});

describe('what would change if it moved', () => {
  it('is pupils and seats at both schools, the seats lacking in the district and both walks', () => {
    const [moved] = why(aRoad().build()).ifMoved;
    expect(moved).toMatchObject({
      schoolId: '乙校',
      fromYear: 2026,
      movers: 30,
      schools: [
        {
          schoolId: '甲校',
          before: { pupils: 90, left: 10 },
          after: { pupils: 60, left: 40 },
          worstAfter: { short: 0 },
        },
        { schoolId: '乙校', before: { pupils: 45, left: 5 }, after: { pupils: 75, left: -25 } },
      ],
      districtShort: { before: 0, after: 25 },
    });
    expect(moved!.schools[1]!.worstAfter).toEqual({ short: 25, year: 2026 });
    expect([moved!.walkBefore.metres, moved!.walkAfter.metres].map(Math.round)).toEqual([1200, 300]);
    expect(moved!.newFindings.map(({ rule, subjectId }) => [rule.ruleId, subjectId])).toContainEqual([
      'over-capacity',
      '乙校',
    ]);
  });
});
