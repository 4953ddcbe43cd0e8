import type { Plan, Stage } from '@xuetu/geodata/model';
import { limitsOf, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { alike, broken, childrenOf, everyYear, kairui, limitsFor, PRIMARY } from '../../support/a-full-school.ts';
import { aPlan } from '../../support/a-plan.ts';

describe('fewer flats', () => {
  /** 170 pupils a grade in 24 rooms; every flat handed over in 2027 brings a fifth of a pupil, a thirtieth in each grade. */
  function withFlats(households: number) {
    const housingYield = { default: { primary: [0.2] } };
    return aPlan()
      .withSchool('凯瑞小学', { rooms: 24, pupils: alike(PRIMARY, 170) })
      .withCompound('凯瑞花园', { areaId: '城区', children: childrenOf(170) })
      .withCompound('凯瑞新城', { areaId: '城区', phases: [{ year: 2027, households }] })
      .withCatchment('凯瑞小学')
      .withBirths('城区', everyYear(170))
      .withAssumptions({ housingYield });
  }

  it('would be 286 of 600: 314 of them bring 10.47 pupils a grade, and 180.47 is still 180', () => {
    const report = limitsFor(withFlats(600));
    expect(report.firstBroken).toMatchObject({ limit: 'rooms', year: 2027, value: 30, allowed: 24 });
    expect(report.whatIf!.flatsFewer).toMatchObject({ year: 2027, of: 600, count: 286 });
    expect(report.whatIf!.flatsFewer!.sentence.zh).toBe('到 2027年9月的 600套新住宅少交付 286套，当年教室够用');
    expect(broken(limitsFor(withFlats(600 - 286)), 'rooms')).toBeUndefined();
    expect(broken(limitsFor(withFlats(600 - 285)), 'rooms')).toMatchObject({ year: 2027 });
  });

  /** Whether a school has rooms for all in a year, if so many of its flats were left out of each phase in proportion. */
  function holdsWithout(plan: Plan, count: number, [schoolId, stage]: [string, Stage], year: number): boolean {
    const { of } = limitsOf(plan, simulatePlan(plan, plan), schoolId, stage)!.whatIf!.flatsFewer!;
    const left = (households: number) => households * (1 - count / of);
    const compounds = plan.compounds.map((compound) => ({
      ...compound,
      phases: compound.phases.map((phase) => ({ ...phase, households: left(phase.households) })),
    }));
    const edited = { ...plan, compounds };
    const short = broken(limitsOf(edited, simulatePlan(plan, edited), schoolId, stage, { base: plan })!, 'rooms');
    return short?.year !== year;
  }

  it('are left out of each phase in proportion, which the sentence says', () => {
    // 300 flats of 2026 bring 10 pupils a grade, 180 in all; those of 2027 another ten.
    const plan = withFlats(300).withCompound('凯瑞二期', { areaId: '城区', phases: [{ year: 2026, households: 300 }] });
    const { flatsFewer } = limitsFor(plan).whatIf!;
    expect(flatsFewer).toMatchObject({ year: 2027, of: 600, count: 286 });
    expect(flatsFewer!.sentence).toEqual({
      zh: '到 2027年9月的 600套新住宅各批次按比例少交付 286套，当年教室够用',
      en: 'With 286 fewer of the 600 flats to come until September 2027, each phase in proportion, there are enough rooms that year',
    });
    expect(holdsWithout(plan.build(), 286, ['凯瑞小学', 'primary'], 2027)).toBe(true);
    expect(holdsWithout(plan.build(), 285, ['凯瑞小学', 'primary'], 2027)).toBe(false);
  });

  it('of a shared catchment go where the cohorts of their grades go: three in four to the school that drew three in four', () => {
    // 30 and 10 of 40 a grade; 900 flats of 2026 bring 30 a grade, 22.5 of them to 甲校 but in g1, of which each school takes half.
    // 620 flats are 15.5 more, 45.5 are 46 pupils and a second class; 619 flats are fewer.
    const plan = aPlan()
      .withSchool('甲校', { rooms: 6, pupils: alike(PRIMARY, 30) })
      .withSchool('乙校', { rooms: 6, pupils: alike(PRIMARY, 10) })
      .withCompound('老区', { areaId: '城区', children: childrenOf(40) })
      .withCompound('新城', { areaId: '城区', phases: [{ year: 2026, households: 900 }] })
      .withCatchment('甲校', { schoolIds: ['甲校', '乙校'] })
      .withBirths('城区', everyYear(40))
      .withAssumptions({ housingYield: { default: { primary: [0.2] } } });
    const { about, flatsFewer } = limitsFor(plan, 'primary', '甲校').whatIf!;
    expect(about).toMatchObject({ limit: 'rooms', year: 2026, value: 11, allowed: 6 });
    expect(flatsFewer).toMatchObject({ year: 2026, of: 900, count: 281 });
    expect(holdsWithout(plan.build(), 281, ['甲校', 'primary'], 2026)).toBe(true);
    expect(holdsWithout(plan.build(), 280, ['甲校', 'primary'], 2026)).toBe(false);
  });

  it('of compounds that send a nine-year school its juniors alone do not count for its primary stage', () => {
    const plan = aPlan()
      .withSchool('九年一贯制学校', {
        stages: [
          { stage: 'primary', rooms: 24 },
          { stage: 'junior', rooms: 30 },
        ],
        pupils: { ...alike(PRIMARY, 170), ...alike(['g7', 'g8', 'g9'], 170) },
      })
      .withSchool('东小', { rooms: 90, pupils: alike(PRIMARY, 1) })
      .withCompound('花园', { areaId: '城区', children: { ...childrenOf(170), 12: 170, 13: 170, 14: 170 } })
      .withCompound('新城', { areaId: '城区', phases: [{ year: 2027, households: 600 }] })
      .withCompound('东城', { areaId: '城区', phases: [{ year: 2027, households: 400 }] })
      .withCatchment('九年一贯制学校')
      .withCatchment('九年一贯制学校', { id: '初中', stage: 'junior' })
      .withAssignment('东城', '东小')
      .withBirths('城区', everyYear(170))
      .withAssumptions({ housingYield: { default: { primary: [0.2], junior: [0.1] } } });
    const { about, flatsFewer } = limitsFor(plan, 'primary', '九年一贯制学校').whatIf!;
    expect(about).toMatchObject({ limit: 'rooms', year: 2027, value: 30 });
    expect(flatsFewer).toMatchObject({ of: 600, count: 286 });
  });

  it('are counted with their thousands set apart', () => {
    const crowded = kairui().withCompound('凯瑞新城', { areaId: '城区', phases: [{ year: 2028, households: 1231 }] });
    const { flatsFewer } = limitsFor(crowded).whatIf!;
    expect(flatsFewer!.sentence.zh).toContain('1,231套新住宅');
  });

  it('would not be enough where the school is short without them', () => {
    const crowded = kairui().withCompound('凯瑞新城', { areaId: '城区', phases: [{ year: 2028, households: 100 }] });
    const { flatsFewer } = limitsFor(crowded).whatIf!;
    expect(flatsFewer).toMatchObject({ year: 2028, of: 100 });
    expect(flatsFewer!.count).toBeUndefined();
    expect(flatsFewer!.sentence.zh).toBe('即使到 2028年9月的 100套新住宅都不交付，当年仍缺 1间教室');
  });

  it('are no answer where none are to come', () => {
    expect(limitsFor(kairui()).whatIf!.flatsFewer).toBeUndefined();
  });
});
