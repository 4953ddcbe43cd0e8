import { actionKindName } from '../action-kind-name.ts';
import { map, paragraph, type Say, sayIn, stageIn, table, whole } from '../blocks.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { known } from '../known.ts';
import { type PlannedAction, plannedActions } from '../planned-actions.ts';
import { schoolNamesOf } from '../school-names-of.ts';
import { leadingStages } from '../shortages.ts';
import type { ToldBlock, ToldChapter } from '../told-block.ts';

/** Edits that a paper prints. */
const PRINTED_EDITS = 20;

/** 建议措施: what to do where and when, with classes, seats and cost, and every other change of the scenario. */
export function actionsChapter(source: DossierSource): ToldChapter {
  const { now, locale } = source;
  const say = sayIn(locale);
  const actions = plannedActions(source);
  const blocks: ToldBlock[] =
    actions.length > 0
      ? [
          paragraph(actionsSentence(actions, say)),
          actionsTable(source, actions, say),
          ...(new Set(actions.map(({ year }) => year)).size > 1 ? [spendingChart(actions, say)] : []),
          map({
            id: 'map-actions',
            caption: say('建议措施分布', 'Where the actions are'),
            subject: 'actions',
            stage: leadingStages(source)[0]!.stage,
            year: now.results.years.at(-1)!,
            of: 'now',
          }),
        ]
      : [paragraph(say('本方案不新建、不扩建，也不关闭学校。', 'The scenario builds, extends and closes nothing.'))];
  return { id: 'actions', title: say('建议措施', 'Recommended actions'), blocks: [...blocks, editsTable(source, say)] };
}

/** 新建 2 所、扩建 5 所，新增 4,100 个学位，一次性费用 37,313 万元。 */
export function actionsSentence(actions: readonly PlannedAction[], say: Say): string {
  const placesOf = (kind: PlannedAction['kind']) =>
    new Set(
      actions.filter((each) => each.kind === kind).map(({ siteId, schoolId, name }) => siteId ?? schoolId ?? name),
    ).size;
  const parts = (
    [
      ['build', '新建', 'build'],
      ['extend', '扩建', 'extend'],
      ['convert', '转学段', 'convert rooms at'],
      ['close', '撤并', 'close'],
      ['temporary', '设临时班', 'open temporary classes at'],
    ] as const
  ).flatMap(([kind, zh, en]) => {
    const count = placesOf(kind);
    return count > 0 ? [say(`${zh} ${count} 所`, `${en} ${count} ${count === 1 ? 'school' : 'schools'}`)] : [];
  });
  const seatsOf = (...kinds: PlannedAction['kind'][]) =>
    actions.filter(({ kind }) => kinds.includes(kind)).reduce((sum, each) => sum + each.seats, 0);
  const converted = seatsOf('convert');
  const seats = [
    say(
      `新增 ${whole(seatsOf('build', 'extend', 'close'))} 个学位`,
      `${whole(seatsOf('build', 'extend', 'close'))} seats more`,
    ),
    ...(converted > 0
      ? [say(`由教室转学段得 ${whole(converted)} 个学位`, `${whole(converted)} from converted rooms`)]
      : []),
  ];
  return say(
    `${parts.join('、')}；${seats.join('，')}；${costText(actions, say)}。`,
    `It would ${parts.join(', ')}: ${seats.join(', ')}, ${costText(actions, say)}.`,
  );
}

function costText(actions: readonly PlannedAction[], say: Say): string {
  const known = actions.flatMap(({ costWan }) => costWan ?? []);
  const cost = whole(known.reduce((sum, each) => sum + each, 0));
  if (known.length === 0) return say('费用未知', 'at a cost that is not known');
  if (known.length === actions.length) return say(`一次性费用 ${cost} 万元`, `for ${cost} x 10,000 CNY`);
  return say(
    `已知的一次性费用 ${cost} 万元（${actions.length - known.length} 项费用未知）`,
    `for ${cost} x 10,000 CNY as far as is known (not of ${actions.length - known.length} actions)`,
  );
}

function actionsTable(source: DossierSource, actions: readonly PlannedAction[], say: Say): ToldBlock {
  const names = schoolNamesOf(source, source.locale);
  const wan = say('万元', '10,000 CNY');
  return table(
    'actions',
    say('建议措施', 'Recommended actions'),
    [
      { title: say('措施', 'Action') },
      { title: say('学校或地块', 'School or site'), width: 3 },
      { title: say('学段', 'Stage') },
      { title: say('启用年份', 'Year'), form: 'year' },
      { title: say('班数', 'Classes'), unit: say('个', 'classes') },
      { title: say('学位', 'Seats'), unit: say('个', 'seats') },
      { title: say('一次性费用', 'One-off cost'), unit: wan },
      { title: say('年运行费', 'Running cost a year'), unit: wan },
    ],
    actions.map((action) => [
      actionKindName(action, say),
      names.get(action.schoolId ?? '') ?? action.name,
      stageIn(action.stage, say),
      action.year,
      action.classes,
      known(action.seats, 0),
      action.costWan === null ? null : known(action.costWan, 0),
      action.runningWanPerYear,
    ]),
    { notes: [say('一次性费用含土地费用，按启用年份列示。', 'One-off costs include land.')] },
  );
}

function spendingChart(actions: readonly PlannedAction[], say: Say): ChartBlock {
  const [first, last] = [Math.min(...actions.map(({ year }) => year)), Math.max(...actions.map(({ year }) => year))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const openedIn = (year: number) => actions.filter((each) => each.year === year);
  return {
    kind: 'chart',
    id: 'chart-spending',
    caption: say('按启用年份的一次性费用', 'One-off cost by the year of opening'),
    form: 'bars',
    unit: say('万元', '10,000 CNY'),
    labels: years.map(String),
    series: [
      {
        name: say('一次性费用', 'One-off cost'),
        values: years.map((year) =>
          known(
            openedIn(year).reduce((sum, { costWan }) => sum + (costWan ?? 0), 0),
            0,
          ),
        ),
      },
    ],
    limits: [],
  };
}

function editsTable({ scenario }: DossierSource, say: Say): ToldBlock {
  return table(
    'edits',
    say('方案中的全部编辑', 'Every edit of the scenario'),
    [{ title: say('序号', 'No.') }, { title: say('编辑', 'Edit'), width: 8 }, { title: say('来源', 'From'), width: 2 }],
    (scenario?.edits ?? []).map(({ label, proposedBy }, at) => [
      at + 1,
      label,
      proposedBy ? say('选址求解', 'siting') : say('人工编辑', 'made by hand'),
    ]),
    { printedRows: PRINTED_EDITS },
  );
}
