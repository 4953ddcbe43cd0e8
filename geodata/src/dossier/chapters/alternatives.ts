import type { Stage } from '../../model/index.ts';
import type { Alternative, Proposal } from '../../siting/index.ts';
import { actionKindName } from '../action-kind-name.ts';
import { heading, list, listed, paragraph, type Say, sayIn, stageIn, table, whole } from '../blocks.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { goalInWords } from '../goal-in-words.ts';
import { headcount } from '../headcount.ts';
import { known } from '../known.ts';
import { schoolNamesOf } from '../school-names-of.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** Marginal values that a paper prints. */
const PRINTED_VALUES = 10;

/** 方案比选: every alternative that siting found, beside each other, and what tells them apart. */
export function alternativesChapter(source: DossierSource): ToldChapter {
  const { siting, locale } = source;
  const say = sayIn(locale);
  const title = say('方案比选', 'Alternatives considered');
  const { proposal } = siting ?? {};
  if (!siting || !proposal) {
    const text = siting
      ? say(
          `本方案由选址任务 ${siting.jobId} 的备选方案“${siting.alternativeId}”生成；该任务已不再保存，其他备选方案无从列出。`,
          `The scenario was made from the alternative "${siting.alternativeId}" of the siting job ${siting.jobId}, which is kept no more: its other alternatives cannot be listed.`,
        )
      : say(
          '本方案由人工编制，没有经过选址求解，因此没有其他备选方案可比。',
          'This scenario was made by hand and not by siting: there are no other alternatives to compare it with.',
        );
    return { id: 'alternatives', title, blocks: [paragraph(text)] };
  }
  const names = schoolNamesOf(source, locale);
  const blocks: ToldBlock[] = [
    paragraph(introduction(source, proposal, say)),
    alternativesTable(source, proposal, say),
    costChart(proposal, say),
    heading(say('各方案的区别', 'What tells them apart')),
    ...list(
      proposal.alternatives.map(({ name, rationale }) =>
        say(`${name.zh}：${rationale.zh}`, `${name.en}: ${rationale.en}`),
      ),
    ),
    actionsTable(proposal, names, say),
    ...conflictBlocks(proposal, source, say),
    ...marginalBlocks(proposal, names, say),
    ...(proposal.notes.length > 0 ? [heading(say('说明', 'Notes'))] : []),
    ...list(proposal.notes.map((note) => note[locale])),
  ];
  return { id: 'alternatives', title, blocks };
}

function introduction(
  { siting }: DossierSource,
  { goal, stages, alternatives, firstYear }: Proposal,
  say: Say,
): string {
  const names = stagesIn(stages, say);
  const asProposed = siting?.isAsProposed
    ? say('本报告的方案即其中注明“本方案”的一个。', 'The scenario of this paper is the one marked "this one".')
    : say(
        '本报告的方案由其中注明“本方案”的一个修改而来（或基础数据此后有变），以下数字是修改之前的。',
        'The scenario of this paper was made from the one marked "this one" and changed since (or the base data were): the numbers here are from before that.',
      );
  return say(
    `针对${names}的学位缺口，从 ${firstYear}年起求解，共得 ${alternatives.length} 个备选方案。条件：${goalInWords(goal, say)}。${asProposed}`,
    `Siting for ${names} from ${firstYear} on found ${alternatives.length} alternatives. Conditions: ${goalInWords(goal, say)}. ${asProposed}`,
  );
}

function stagesIn(stages: readonly Stage[], say: Say): string {
  return listed(
    stages.map((stage) => stageIn(stage, say)),
    say,
  );
}

function worstAfter({ shortage }: Alternative): number {
  return Math.max(0, ...shortage.map(({ after }) => after));
}

function alternativesTable({ siting }: DossierSource, { alternatives }: Proposal, say: Say): ToldBlock {
  const wan = say('万元', '10,000 CNY');
  return table(
    'alternatives',
    say('备选方案一览', 'The alternatives'),
    [
      { title: say('方案', 'Alternative'), width: 2.4 },
      { title: say('一次性费用', 'One-off cost'), unit: wan },
      { title: say('年运行费', 'Running cost a year'), unit: wan },
      { title: say('新增学位', 'Seats added'), unit: say('个', 'seats') },
      { title: say('最差年缺口', 'Short in the worst year'), unit: say('个', 'seats') },
      { title: say('平均步行', 'Mean walk'), unit: say('米', 'm') },
      { title: say('换校学生', 'Pupils moved'), unit: say('人', 'pupils') },
      { title: say('末年空余学位', 'Empty seats at the end'), unit: say('个', 'seats') },
      { title: say('目标值', 'Objective'), unit: wan },
      { title: say('已证明下界', 'Proven bound'), unit: wan },
      { title: say('差距', 'Gap'), form: 'percent', decimals: 1 },
    ],
    alternatives.map((each) => [
      each.id === siting?.alternativeId
        ? say(`${each.name.zh}（本方案）`, `${each.name.en} (this one)`)
        : say(each.name.zh, each.name.en),
      each.costWan,
      each.runningWanPerYear,
      each.seatsAdded,
      known(worstAfter(each), 0),
      each.meanWalkMetres.after,
      headcount(known(each.pupilsMoved, 0)),
      known(each.emptySeats.after, 0),
      known(each.objective, 0),
      known(each.lowerBound, 0),
      known(each.gapPercent / 100, 4),
    ]),
    {
      notes: [
        say(
          `不采取措施时最差年缺 ${whole(Math.max(0, ...(alternatives[0]?.shortage ?? []).map(({ before }) => before)))} 个学位。目标值按各方案自己的权重计算，不能直接比较。临时班计为有学位。`,
          `If nothing is done ${whole(Math.max(0, ...(alternatives[0]?.shortage ?? []).map(({ before }) => before)))} seats are short in the worst year. Objectives follow the weights of each alternative and cannot be compared. Temporary classes count as seats.`,
        ),
      ],
    },
  );
}

function costChart({ alternatives }: Proposal, say: Say): ChartBlock {
  return {
    kind: 'chart',
    id: 'chart-alternatives',
    caption: say(
      '一次性费用（横轴，万元）与最差年缺口（纵轴，个）',
      'One-off cost (across, 10,000 CNY) against seats short in the worst year (up)',
    ),
    form: 'points',
    unit: say('个', 'seats'),
    labels: [say('一次性费用（万元）', 'One-off cost (10,000 CNY)')],
    series: alternatives.map((each) => ({
      name: say(each.name.zh, each.name.en),
      x: [each.costWan],
      values: [known(worstAfter(each), 0)],
    })),
    limits: [],
  };
}

function actionsTable({ alternatives }: Proposal, names: ReadonlyMap<string, string>, say: Say): ToldBlock {
  return table(
    'alternative-actions',
    say('各备选方案的措施', 'What each alternative does'),
    [
      { title: say('方案', 'Alternative'), width: 2 },
      { title: say('措施', 'Action') },
      { title: say('学校或地块', 'School or site'), width: 3 },
      { title: say('学段', 'Stage') },
      { title: say('启用年份', 'Year'), form: 'year' },
      { title: say('班数', 'Classes'), unit: say('个', 'classes') },
      { title: say('学位', 'Seats'), unit: say('个', 'seats') },
      { title: say('一次性费用', 'One-off cost'), unit: say('万元', '10,000 CNY') },
    ],
    alternatives.flatMap(({ name, actions }) =>
      actions.map((action) => [
        say(name.zh, name.en),
        actionKindName(action, say),
        names.get(action.schoolId ?? '') ?? action.name,
        stageIn(action.stage, say),
        action.year,
        action.classes,
        action.seats,
        action.costWan,
      ]),
    ),
  );
}

function conflictBlocks({ conflicts }: Proposal, { locale }: DossierSource, say: Say): ToldBlock[] {
  if (conflicts.length === 0) return [];
  const items = conflicts.map(({ text, relax }) =>
    [text[locale], ...relax.map((limit) => limit.text[locale])].join(say('；', '; ')),
  );
  return [heading(say('无法满足的条件', 'What cannot be met')), ...list(items)];
}

function marginalBlocks({ marginal }: Proposal, names: ReadonlyMap<string, string>, say: Say): ToldBlock[] {
  if (marginal.length === 0) return [];
  return [
    table(
      'marginal',
      say('再增加一个班或一块地的价值', 'What one class or site more would be worth'),
      [
        { title: say('增加', 'More of') },
        { title: say('学校或地块', 'School or site'), width: 3 },
        { title: say('学段', 'Stage') },
        { title: say('学位', 'Seats'), unit: say('个', 'seats') },
        { title: say('目标值可减少', 'Takes off the objective'), unit: say('万元', '10,000 CNY') },
      ],
      marginal.map(({ kind, schoolId, name, stage, seats, savesWan }) => [
        kind === 'class' ? say('一个班', 'a class') : say('一块地', 'a site'),
        names.get(schoolId ?? '') ?? name,
        stageIn(stage, say),
        seats,
        known(savesWan, 0),
      ]),
      { printedRows: PRINTED_VALUES },
    ),
  ];
}
