import { expect, test } from 'vitest';
import { sitingText } from '../../../scripts/commands/siting-text.ts';
import { anAlternative, aProposal } from '../../support/a-proposal.ts';

const text = (zh: string, en: string) => ({ zh, en });

const proposal = aProposal({
  alternatives: [
    anAlternative({
      name: text('综合代价最低', 'Lowest total cost'),
      objective: 1234.4,
      lowerBound: 1200,
      gapPercent: 2.79,
      terms: { build: 1000, walking: 234.4, land: 0 },
      costWan: 1000,
      seatsAdded: 1080,
      actions: [
        {
          kind: 'build',
          stage: 'primary',
          siteId: 'D01',
          name: '东地块',
          year: 2028,
          classes: 24,
          seats: 1080,
          costWan: 1000,
        },
        {
          kind: 'temporary',
          stage: 'primary',
          schoolId: 'A',
          name: '甲校',
          year: 2027,
          until: 2029,
          classes: 2,
          seats: 90,
          costWan: 0,
        },
      ],
      spending: [
        { year: 2027, wan: 400 },
        { year: 2028, wan: 600 },
      ],
      shortage: [
        { year: 2027, before: 90, after: 0 },
        { year: 2028, before: 300, after: 12 },
      ],
      meanWalkMetres: { before: 900, after: 750 },
      pupilsMoved: 40,
      emptySeats: { before: 10, after: 200 },
      findings: [
        { family: 'large-class', name: text('大班额', 'Large classes'), before: 5, after: 0 },
        { family: 'same', name: text('无变化', 'Unchanged'), before: 2, after: 2 },
      ],
      views: [
        {
          births: 'low',
          name: text('低', 'Low'),
          weight: 0.3,
          objectiveWan: 900,
          regretWan: 100,
          worstShortage: 0,
          emptySeats: 320,
        },
      ],
    }),
  ],
  conflicts: [
    {
      stage: 'junior',
      schoolIds: [],
      year: 2030,
      seatsShort: 120,
      text: text('2030 年缺 120 个学位', '120 seats short in 2030'),
      relax: [{ kind: 'budget', by: 800, text: text('预算增加 800 万元', 'Raise the budget by 800') }],
    },
  ],
  marginal: [
    { kind: 'site', stage: 'primary', siteId: 'D02', name: '西地块', seats: 1080, savesWan: 3 },
    { kind: 'class', stage: 'primary', schoolId: 'A', name: '甲校', seats: 45, savesWan: 55 },
  ],
  notes: [text('说明', 'A note')],
  seed: 7,
  inputHash: 'abc',
});

test.each([
  [
    'zh',
    [
      '目标值 1,234，下界 1,200，差距 2.79%；费用 1,000 万元，新增学位 1080 个；最多缺学位 300 → 12 个',
      '目标值构成（万元）：新建 1,000，上学路程 234',
      '按年支出（万元）：2027 400，2028 600',
      '平均上学距离 900 → 750 米，换校 40 人，末年空余学位 10 → 200 个',
      '预警变化：大班额 5 → 0',
      '2027-2029',
      '遗憾值',
      '做不到（初中）：2030 年缺 120 个学位\n  - 预算增加 800 万元',
      '边际价值',
      '种子 7，输入摘要 abc',
    ],
  ],
  [
    'en',
    [
      'objective 1,234, lower bound 1,200, gap 2.79 %; cost 1,000 x 10,000 CNY, 1080 seats added; most seats short 300 -> 12',
      'objective by term (10,000 CNY): building 1,000, walking 234',
      'mean walk 900 -> 750 m, 40 pupils change school',
      'findings: Large classes 5 → 0',
      'regret',
      '120 seats short in 2030\n  - Raise the budget by 800',
      'Marginal values',
      'seed 7, input hash abc',
    ],
  ],
] as const)('a proposal in %s tells terms, spending, views, conflicts and marginal values', (locale, parts) => {
  const said = sitingText(proposal, ['s1'], locale);
  for (const part of parts) expect(said).toContain(part);
  expect(said).not.toContain(locale === 'zh' ? '无变化' : 'Unchanged');
  expect(said.indexOf('甲校', said.indexOf(locale === 'zh' ? '边际' : 'Marginal'))).toBeLessThan(
    said.lastIndexOf('西地块'),
  );
  expect(said).toContain('s1');
});

test('a proposal without alternatives says that there is nothing to propose', () => {
  expect(sitingText(aProposal(), [], 'zh')).toContain('没有可提的方案');
});
