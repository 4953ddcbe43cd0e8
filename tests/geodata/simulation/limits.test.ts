import type { Plan, Stage } from '@xuetu/geodata/model';
import { limitsOf, numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { alike, broken, childrenOf, everyYear, kairui, limitsFor, PRIMARY } from '../../support/a-full-school.ts';
import { aPlan } from '../../support/a-plan.ts';

describe('the limit of a school that breaks first', () => {
  it('is its rooms, in the September and the grade for which a class finds none', () => {
    const { firstBroken } = limitsFor(kairui());
    expect(firstBroken).toMatchObject({ limit: 'rooms', year: 2028, grade: 'g1', value: 25, allowed: 24 });
    expect(firstBroken!.sentence).toEqual({
      zh: '2028年9月 一年级 190人 需 5班（45人/班），全校需 25班，教室 24间，缺 1间',
      en: 'September 2028: grade 1 has 190 pupils and needs 5 classes of 45; the school needs 25 classes and has 24 rooms, 1 short',
    });
  });

  it('is what the site allows where rooms could be added beyond it', () => {
    const { firstBroken } = limitsFor(kairui({ rooms: 30, maxClasses: 24 }));
    expect(firstBroken).toMatchObject({ limit: 'site', year: 2028, value: 25, allowed: 24 });
    expect(firstBroken!.sentence.zh).toContain('用地最多 24班，超 1班');
  });

  it('is the design class size where a school is counted with larger classes than it wants', () => {
    const classesByGrade = { ...alike(PRIMARY, 4), g6: 3 };
    const { firstBroken } = limitsFor(kairui({ rooms: 30, classes: 23, classesByGrade }));
    expect(firstBroken).toMatchObject({ limit: 'class-size', year: 2025, grade: 'g6', value: 60, allowed: 45 });
    expect(firstBroken!.sentence.zh).toBe('2025年9月 六年级 180人 ÷ 3班 = 60人/班，超过设计班额 45人/班');
  });

  it('is kept apart from the legal maximum: 48 in a class breaks the design size, 60 the maximum of 55', () => {
    expect(broken(limitsFor(kairui()), 'legal-class')).toBeUndefined();
    const classesByGrade = { ...alike(PRIMARY, 4), g6: 3 };
    const crowded = broken(limitsFor(kairui({ rooms: 30, classes: 23, classesByGrade })), 'legal-class');
    expect(crowded).toMatchObject({ year: 2025, grade: 'g6', value: 60, allowed: 55 });
  });

  it('is its seats where only a published capacity is known, and nothing is claimed of rooms', () => {
    const report = limitsFor(kairui({ rooms: undefined, seats: 1085 }));
    expect(report.firstBroken).toMatchObject({ limit: 'seats', year: 2028, value: 1090, allowed: 1085 });
    expect(report.firstBroken!.sentence.zh).toBe('2028年9月 在校生 1090人，学位 1085个，缺 5个');
    expect(report.limits.filter((each) => !each.isKnown).map((each) => each.limit)).toEqual(['rooms', 'site']);
  });

  it('is the size of a nine-year school, for its two stages together', () => {
    const plan = aPlan().withSchool('九年一贯制学校', {
      stages: [
        { stage: 'primary', rooms: 40 },
        { stage: 'junior', rooms: 30 },
      ],
      pupils: { ...alike(PRIMARY, 250), ...alike(['g7', 'g8', 'g9'], 350) },
    });
    const { firstBroken } = limitsFor(plan, 'junior', '九年一贯制学校');
    expect(firstBroken).toMatchObject({ limit: 'school-size', year: 2025, value: 2550, allowed: 2500 });
    expect(firstBroken!.sentence.zh).toBe(
      '2025年9月 小学 1500人 + 初中 1050人 = 2550人，超过学校规模 2500人（教督〔2017〕6号，待核实）',
    );
  });

  it('is told for a size limit of the customer’s own', () => {
    const plan = kairui({ rooms: 40 }).build();
    const own = { pupils: 1085, document: { zh: '本地规定', en: 'local rule' }, mark: 'F' as const };
    const sizes = { kindergarten: own, singleStage: own, multiStage: own, senior: own };
    const report = limitsOf(plan, simulatePlan(plan, plan), '凯瑞小学', 'primary', { sizes })!;
    expect(report.firstBroken).toMatchObject({ limit: 'school-size', year: 2028, value: 1090, allowed: 1085 });
  });

  it('comes with smaller classes: on the way from 45 to 30 pupils, 24 rooms are too few in 2027', () => {
    const classSizePath = {
      primary: [
        { year: 2026, classSize: 45 },
        { year: 2035, classSize: 30 },
      ],
    };
    const { firstBroken } = limitsFor(kairui({}, { classSizePath }));
    expect(firstBroken).toMatchObject({ limit: 'rooms', year: 2027, value: 30, allowed: 24 });
    expect(firstBroken!.sentence.zh).toContain('180人 需 5班（43人/班），全校需 30班');
  });

  it('is not there in a school with room for all, nor is anything to be changed', () => {
    const report = limitsFor(kairui({ rooms: 30 }));
    expect(report.firstBroken).toBeUndefined();
    expect(report.whatIf).toBeUndefined();
  });

  it('is told with every year in which it is broken, so that what is past can be seen to be past', () => {
    const wave = kairui({
      stages: [{ stage: 'primary', rooms: 24, temporary: [{ from: 2029, to: 2030, classes: 9 }] }],
    });
    const { firstBroken } = limitsFor(wave);
    expect(firstBroken!.years[0]).toBe(firstBroken!.year);
    expect(firstBroken!.years).not.toContain(2029);
    expect(firstBroken!.years).toContain(2031);
  });

  it('is asked of a school only for the stages it offers', () => {
    const plan = kairui().build();
    expect(limitsOf(plan, simulatePlan(plan, plan), '凯瑞小学', 'junior')).toBeUndefined();
  });
});

describe('one more room', () => {
  it('puts off the year in which rooms are too few from 2028 to 2029, and takes the fullest class from 48 to 45', () => {
    const { oneMoreRoom } = limitsFor(kairui()).whatIf!;
    expect(oneMoreRoom).toMatchObject({ before: 2028, after: 2029, largestClass: { before: 48, after: 45 } });
    expect(oneMoreRoom.sentence).toEqual({
      zh: '多 1间教室：到 2029年9月才缺 1间教室（原为 2028年9月）；2028年9月最满的班由一年级 48人变为二年级 45人',
      en: 'One more room: 1 room short only in September 2029 (without it in September 2028); the fullest class of September 2028 goes from 48 (grade 1) to 45 (grade 2)',
    });
  });

  it('gives the numbers that the simulation of a school with that room gives', () => {
    const { oneMoreRoom } = limitsFor(kairui()).whatIf!;
    const larger = kairui({ rooms: 25 }).build();
    const results = simulatePlan(larger, larger);
    expect(numbersAt(results, '凯瑞小学', 'primary', 2028)!.largestClass).toBe(oneMoreRoom.largestClass.after);
    expect(limitsFor(kairui({ rooms: 25 })).firstBroken!.year).toBe(oneMoreRoom.after);
  });

  it('opens no class where the site allows no more: the room is there, the classes stay as large', () => {
    const { oneMoreRoom } = limitsFor(kairui({ maxClasses: 24 })).whatIf!;
    expect(oneMoreRoom).toMatchObject({ before: 2028, after: 2029, largestClass: { before: 48, after: 48 } });
    expect(oneMoreRoom.sentence.zh).toBe(
      '多 1间教室：用地已满 24班，开不了新班，到 2029年9月才缺 1间教室（原为 2028年9月）；2028年9月最满的班仍为一年级 48人',
    );
    expect(broken(limitsFor(kairui({ maxClasses: 24, rooms: 25 })), 'rooms')!.year).toBe(2029);
  });

  /** The first year after the base year in which a plan with one more room at a school from 2026 on is short of rooms. */
  function shortWithOneMore(plan: Plan, schoolId: string, stage: Stage): number | undefined {
    const larger = (school: Plan['schools'][number]) => ({
      ...school,
      stages: school.stages.map((offer) => ({ ...offer, expansions: [{ year: 2026, classes: 1 }] })),
    });
    const schools = plan.schools.map((school) => (school.id === schoolId ? larger(school) : school));
    const edited = { ...plan, schools };
    const report = limitsOf(edited, simulatePlan(plan, edited), schoolId, stage, { base: plan })!;
    return report.whatIf?.about.year;
  }

  it('draws pupils in a catchment shared by seats: 7 of 13 parts of 100 entrants are 54 and need two classes like the 47 before', () => {
    // Six rooms each and 44 of 88 a grade: 50 of 100 enter in 2027 and need two classes, 7 in all. With 7 rooms 47 entered in 2026.
    const plan = aPlan()
      .withSchool('甲校', { rooms: 6, pupils: alike(PRIMARY, 44) })
      .withSchool('乙校', { rooms: 6, pupils: alike(PRIMARY, 44) })
      .withCompound('花园', { areaId: '城区', children: childrenOf(88, { 4: 100 }) })
      .withCatchment('甲校', { schoolIds: ['甲校', '乙校'] })
      .withBirths('城区', everyYear(88));
    const { about, oneMoreRoom } = limitsFor(plan, 'primary', '甲校').whatIf!;
    expect(about).toMatchObject({ limit: 'rooms', year: 2027, value: 7, allowed: 6 });
    expect(oneMoreRoom).toMatchObject({ before: 2027, after: 2027 });
    expect(shortWithOneMore(plan.build(), '甲校', 'primary')).toBe(2027);
  });

  it('draws pupils beyond the seats of others where a stage has no catchments', () => {
    // 2026: 200, 190 and 210 pupils need 4 + 4 + 5 of 12 rooms. Fifty seats more bring 17 to each grade: 5 + 5 + 5 of 13 rooms.
    const senior = { stage: 'senior' as const, selective: true };
    const plan = aPlan()
      .withSchool('一中', { ...senior, rooms: 12, pupils: { g10: 190, g11: 210, g12: 200 } })
      .withSchool('二中', { ...senior, rooms: 4, pupils: alike(['g10', 'g11', 'g12'], 100) })
      .withBirths('城区', Object.fromEntries(Array.from({ length: 18 }, (_, at) => [2008 + at, 500])));
    const { about, oneMoreRoom } = limitsFor(plan, 'senior', '一中').whatIf!;
    expect(about).toMatchObject({ limit: 'rooms', year: 2026, value: 13, allowed: 12 });
    expect(oneMoreRoom).toMatchObject({ before: 2026, after: 2026 });
    expect(shortWithOneMore(plan.build(), '一中', 'senior')).toBe(2026);
  });

  it('has no part in the limit on the school’s size', () => {
    const pupils = alike(PRIMARY, 360);
    const plan = aPlan()
      .withSchool('凯瑞小学', { rooms: 60, pupils })
      .withCompound('凯瑞花园', { areaId: '城区', children: childrenOf(360) })
      .withCatchment('凯瑞小学')
      .withBirths('城区', everyYear(360));
    const { about, oneMoreRoom } = limitsFor(plan).whatIf!;
    expect(about).toMatchObject({ limit: 'school-size', year: 2026, value: 2160, allowed: 2000 });
    expect(oneMoreRoom.after).toBe(2026);
  });
});

describe('one more class', () => {
  it('in a temporary room relieves the year in which it is there, and no other', () => {
    const { oneMoreClass } = limitsFor(kairui()).whatIf!;
    expect(oneMoreClass).toMatchObject({ before: 2028, after: 2029 });
    expect(oneMoreClass.largestClass).toMatchObject({ before: 48, gradeBefore: 'g1', after: 45 });
    expect(oneMoreClass.sentence.zh).toContain('2028年9月临时多开 1个班');
  });

  it('is possible where the site allows no more rooms', () => {
    const { oneMoreClass } = limitsFor(kairui({ maxClasses: 24 })).whatIf!;
    expect(oneMoreClass).toMatchObject({ before: 2028, after: 2029 });
  });
});

describe('temporary classes of a school', () => {
  const offer = { stage: 'primary' as const, rooms: 24, temporary: [{ from: 2028, to: 2029, classes: 2 }] };

  it('keep its classes small for as long as they last, without being seats', () => {
    const report = limitsFor(kairui({ stages: [offer] }));
    expect(broken(report, 'rooms')!.year).toBe(2030);
    expect(broken(report, 'seats')).toMatchObject({ year: 2028, allowed: 1080 });
    expect(report.temporary).toEqual([
      { year: 2028, classes: 2 },
      { year: 2029, classes: 2 },
    ]);
    expect(report.temporaryNote!.zh).toBe('临时班：2028—2029年 2个（借用或简易教室，不计入学位）');
  });
});

describe('a kindergarten', () => {
  it('breaks the maximum of its youngest group first: 25 children', () => {
    const plan = aPlan().withSchool('幼儿园', {
      stage: 'kindergarten',
      rooms: 3,
      classes: 3,
      pupils: { k1: 28, k2: 30, k3: 35 },
    });
    const report = limitsFor(plan, 'kindergarten', '幼儿园');
    expect(broken(report, 'legal-class')).toMatchObject({ grade: 'k1', value: 28, allowed: 25 });
    expect(broken(report, 'rooms')!.sentence.zh).toBe(
      '2025年9月 小班 28人 需 2班（25人/班），全园需 4班，教室 3间，缺 1间',
    );
  });
});

describe('a nine-year school with common rooms', () => {
  const plan = aPlan().withSchool('九年一贯制学校', {
    stages: [
      { stage: 'primary', rooms: 12, classes: 13 },
      { stage: 'junior', rooms: 6, classes: 6 },
    ],
    sharedRooms: { rooms: 2, stages: ['primary', 'junior'] },
    pupils: { ...alike(PRIMARY, 100), ...alike(['g7', 'g8', 'g9'], 100) },
  });

  it('says whose rooms a stage has', () => {
    const report = limitsFor(plan, 'primary', '九年一贯制学校');
    expect(report.firstBroken).toMatchObject({ limit: 'rooms', year: 2025, value: 18, allowed: 14 });
    expect(report.firstBroken!.sentence.zh).toContain('小学共需 18班，教室 14间（自有 12 + 公用 2），缺 4间');
  });
});

describe('a school whose site limit is not known', () => {
  it('is told how many classes its land would carry, and no limit is made of it', () => {
    const report = limitsFor(kairui({ rooms: 40, siteAreaM2: 29_700 }));
    expect(report.siteSuggests!.classes).toBe(30);
    expect(report.siteSuggests!.sentence.zh).toContain('29700平方米 ÷（每座 22平方米 × 45人/班）≈ 30班');
    expect(report.limits.find((each) => each.limit === 'site')!.isKnown).toBe(false);
  });
});
