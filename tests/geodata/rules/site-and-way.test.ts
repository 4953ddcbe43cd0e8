import type { Landscape, Plan, Position, Street } from '@xuetu/geodata/model';
import { type Finding, findingsOf, METRICS, RULE_PACKS } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, it } from 'vitest';
import { aBox, aPlan, type SchoolWords } from '../../support/a-plan.ts';

const NATIONAL = [RULE_PACKS['cn-national']!];
const BIRTHS = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [2010 + i, 100]));
/** Metres of one degree of latitude and of longitude at 36 degrees north. */
const [LAT, LNG] = [110_959, 90_166];

function found(plan: Plan, ...metrics: Finding['metric'][]): Finding[] {
  return findingsOf(plan, simulatePlan(plan, plan), NATIONAL).filter((each) => metrics.includes(each.metric));
}

function eastWest(metresNorth: number): Street['shape'] {
  const lat = 36 + metresNorth / LAT;
  return {
    type: 'LineString',
    coordinates: [
      [116.95, lat],
      [117.05, lat],
    ],
  };
}

describe('a school near a railway or an arterial', () => {
  function near(words: SchoolWords, railway: number, arterial = 900, road: Street['class'] = 'arterial'): Plan {
    return aPlan()
      .withSchool('凯瑞小学', { pupils: { g1: 10 }, ...words })
      .withLandscape('铁路', { kind: 'railway', name: '海岱铁路', shape: eastWest(railway) })
      .withStreet('路', { class: road, name: '东岳大街', shape: eastWest(arterial) })
      .withBirths('镇', BIRTHS)
      .build();
  }

  it.each([
    [299, ['site-railway']],
    [300, []],
  ])('of %i m to a railway', (metres, rules) => {
    expect(found(near({}, metres), 'railway-distance', 'arterial-distance').map((each) => each.rule)).toEqual(rules);
  });

  it.each([
    ['arterial', 79, ['site-arterial']],
    ['expressway', 79, ['site-arterial']],
    ['arterial', 80, []],
    ['secondary', 10, []],
  ] as const)('of an %s at %i m', (road, metres, rules) => {
    const plan = near({}, 900, metres, road);
    expect(found(plan, 'railway-distance', 'arterial-distance').map((each) => each.rule)).toEqual(rules);
  });

  it('is told once, in the first year it is open, and says that it was measured from a point', () => {
    const findings = found(near({ openFrom: 2028 }, 180), 'railway-distance');
    expect(findings.map((each) => each.year)).toEqual([2028]);
    expect(findings[0]?.sentence.zh).toBe(
      '凯瑞小学 2028年 学校位置点距铁路（海岱铁路） 180米（未计校舍外墙位置），不足300米（距铁路过近，《中小学校设计规范》 GB 50099-2011）',
    );
  });

  it('is told once for a school of several stages, and not for a kindergarten', () => {
    const nineYear: SchoolWords = { stages: [{ stage: 'junior' }, { stage: 'primary' }], pupils: { g1: 10, g7: 10 } };
    expect(found(near(nineYear, 180), 'railway-distance').map((each) => each.stage)).toEqual(['primary']);
    expect(found(near({ stage: 'kindergarten', pupils: { k1: 10 } }, 180), 'railway-distance')).toEqual([]);
  });
});

describe('the way to a primary school', () => {
  const home: Position = [117, 36];

  /** The school lies east of the compound; the streets are named with their class and where they run. */
  function away(metres: number, streets: [string, Partial<Street>][] = []): Plan {
    const plan = aPlan()
      .withSchool('凯瑞小学', { at: [117 + metres / LNG, 36], pupils: { g1: 10 } })
      .withCompound('山水居', { at: home, children: { 6: 10 } })
      .withAssignment('山水居', '凯瑞小学')
      .withBirths('镇', BIRTHS);
    for (const [id, words] of streets) plan.withStreet(id, words);
    return plan.build();
  }

  const along: [string, Partial<Street>] = [
    '长街',
    {
      class: 'local',
      shape: {
        type: 'LineString',
        coordinates: [
          [116.99, 36],
          [117.05, 36],
        ],
      },
    },
  ];
  const across = (words: Partial<Street>): [string, Partial<Street>] => [
    '大道',
    {
      class: 'arterial',
      shape: {
        type: 'LineString',
        coordinates: [
          [117.005, 35.95],
          [117.005, 36.05],
        ],
      },
      ...words,
    },
  ];

  it.each([
    [1370, []],
    [1390, ['walking-time-primary']],
  ])('of %i m in a straight line takes half an hour with a detour of 1.3 and a metre a second', (metres, rules) => {
    expect(found(away(metres), 'walking-time').map((each) => each.rule)).toEqual(rules);
  });

  it('says that it was measured along the streets, or that there are none', () => {
    const [byStreets] = found(away(2000, [along]), 'walking-time');
    const [straight] = found(away(2000), 'walking-time');
    expect(byStreets?.sentence.zh).toMatch(
      /沿道路步行(1999|200\d)米 ÷ 1米\/秒（低年级步速，待核实）÷ 60 = 33\.\d分钟，超过30分钟/,
    );
    expect(straight?.sentence.zh).toMatch(/直线折算步行(2599|260\d)米/);
    expect(straight?.sentence.en).toContain('by straight line and detour');
  });

  it('in a town is judged by the service radius, not by the half hour of villages', () => {
    const plan = away(2000);
    const landscape: Plan['landscape'] = [{ id: '城区', kind: 'town', shape: aBox([116.9, 35.9, 117.1, 36.1]) }];
    expect(found({ ...plan, landscape }, 'walking-time')).toEqual([]);
    expect(found(plan, 'walking-time')[0]?.sentence.zh).toContain('未提供城镇范围，城乡未分');
  });

  it.each([
    ['an arterial without signal', across({}), ['unguarded-crossing-primary']],
    ['an arterial with a signal', across({ crossing: 'signal' }), []],
    ['a local street', across({ class: 'local' }), []],
  ] as const)('across %s', (_, street, rules) => {
    expect(found(away(900, [along, street]), 'unguarded-crossings').map((each) => each.rule)).toEqual(rules);
  });

  describe('cut off by a railway that no street crosses', () => {
    const railway: Landscape = {
      id: '铁路',
      kind: 'railway',
      shape: {
        type: 'LineString',
        coordinates: [
          [117.005, 35.9],
          [117.005, 36.1],
        ],
      },
    };
    const cutOff = (streets: [string, Partial<Street>][]): Plan => ({ ...away(900, streets), landscape: [railway] });

    it('is told as no way on foot, and as neither a time nor crossings', () => {
      const metrics = ['ways-on-foot', 'walking-time', 'unguarded-crossings'] as const;
      const findings = found(cutOff([along]), ...metrics);
      expect(findings).toMatchObject([{ rule: 'no-way-on-foot-primary', severity: 'warning', value: 0, limit: 1 }]);
      expect(findings[0]?.sentence.zh).toBe(
        '山水居 2025年 小学到凯瑞小学 没有可以步行的路：被铁路、河流或快速路隔断，或道路不相连（上学没有步行通路，系统约定：小学应能步行到达（依据道路数据））',
      );
      expect(findings[0]?.sentence.en).toContain('no way on foot');
      expect(found(away(900, [along]), ...metrics)).toEqual([]);
    });

    it('has no number of crossings, so that a rule on few of them does not hold it for safe', () => {
      const way = (plan: Plan) => {
        const [compound, school] = [plan.compounds[0]!, plan.schools[0]!];
        const metric = METRICS['unguarded-crossings'];
        if (metric.scope !== 'compound') throw new Error('crossings are asked of compounds');
        return metric.valueOf({ plan, compound, school, stage: 'primary' }, NATIONAL[0]!.rules[0]!);
      };
      expect(way(cutOff([along]))).toBeNaN();
      expect(way(away(900, [along]))).toBe(0);
    });

    it('is not said where there are no streets', () => {
      expect(found(cutOff([]), 'ways-on-foot')).toEqual([]);
    });
  });

  it('is not said to cross anything where there are no streets', () => {
    expect(found(away(900), 'unguarded-crossings')).toEqual([]);
  });
});

describe('a small school', () => {
  const small = (at: Position): Plan =>
    aPlan()
      .withSchool('小小学', { at, pupils: { g1: 1 }, classesByGrade: { g1: 1 } })
      .withBirths('镇', BIRTHS)
      .build();
  const landscape: Plan['landscape'] = [{ id: '城区', kind: 'town', shape: aBox([116.9, 35.9, 117.1, 36.1]) }];

  it('is a matter of the country: in a town it is none', () => {
    expect(found({ ...small([117, 36]), landscape }, 'small-school')).toEqual([]);
    expect(found({ ...small([117.2, 36]), landscape }, 'small-school')).not.toEqual([]);
  });

  it('in a district without town areas is told with that reservation', () => {
    const [finding] = found(small([117, 36]), 'small-school');
    expect(finding?.sentence.zh).toContain('在校生 1人，低于100人（小规模学校');
    expect(finding?.sentence.zh).toContain('未提供城镇范围，城乡未分');
    expect(finding?.sentence.en).toContain('1 pupil, below 100 pupils');
    expect(finding?.sentence.en).toContain('no town areas given');
  });
});
