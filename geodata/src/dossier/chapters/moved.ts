import { comparisonOf } from '../../compare/index.ts';
import { stageName } from '../../model/index.ts';
import { list, map, paragraph, type Say, sayIn, stageIn, stageTitle, table, whole } from '../blocks.ts';
import { commonYears } from '../common-years.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { headcount, isSmall } from '../headcount.ts';
import { known } from '../known.ts';
import { inTens, type MovedStage, movedByStage, pupilsInWords } from '../moved-by-stage.ts';
import { schoolNamesOf } from '../school-names-of.ts';
import { type SchoolTurn, schoolTurnsOf } from '../school-turns-of.ts';
import { schoolsInWords } from '../schools-in-words.ts';
import { leadingStages } from '../shortages.ts';
import { partOf, type ToldBlock, type ToldChapter } from '../told-block.ts';
import { transitionIn } from '../transition-in.ts';

/** Compounds that a paper prints. */
const PRINTED_COMPOUNDS = 40;

/** 调整就读的学生: how many pupils change school and keep their seats, by stage and year, and the compounds they live in. */
export function movedChapter(source: DossierSource): ToldChapter {
  const say = sayIn(source.locale);
  const title = say('调整就读的学生', 'Children who change school');
  const stages = movedByStage(source);
  if (stages.length === 0) {
    return { id: 'moved', title, blocks: [paragraph(say('没有小区调整就读学校。', 'No compound changes school.'))] };
  }
  const lead = leadingStages(source, stages.length).find((each) => stages.some(({ stage }) => stage === each.stage));
  const shown = stages.find(({ stage }) => stage === lead?.stage) ?? stages[0]!;
  const { stage } = shown;
  const year = shown.years.find((each) => each.children > 0 && each.year >= (lead?.year ?? 0))?.year ?? shown.most.year;
  const { zh, en } = stageName(stage);
  const blocks: ToldBlock[] = [
    paragraph(movedSentence(source, stages, say)),
    ...list(stages.map((each) => heldSentence(each, source, say))),
    movedChart(stages, source, say),
    yearsTable(stages, source, say),
    map({
      id: 'map-moved',
      caption: say(`${year}年${zh}调整就读的小区`, `Compounds that change ${en} school, ${year}`),
      subject: 'moved',
      stage,
      year,
      of: 'now',
    }),
    map({
      id: 'map-walks',
      caption: say(`${year}年${zh}步行距离（实施后）`, `Walks to ${en} school in ${year} (after)`),
      subject: 'walks',
      stage,
      year,
      of: 'now',
    }),
    compoundsTable(source, schoolTurnsOf(source), say),
  ];
  return { id: 'moved', title, blocks };
}

/** 调整就读学校的：小学 12 个小区，最多 340 名学生（2029年）. */
export function movedSentence(
  { smallCounts }: Pick<DossierSource, 'smallCounts'>,
  stages: readonly MovedStage[],
  say: Say,
): string {
  const parts = stages.map(({ stage, compounds, most: { year, children, hasFew } }) => {
    const { zh, en } = stageName(stage);
    const pupils = pupilsInWords(children, hasFew, smallCounts, say);
    return say(
      `${zh} ${whole(compounds)} 个小区，人数最多的 ${year}年有 ${pupils}名学生`,
      `${whole(compounds)} ${compounds === 1 ? 'compound' : 'compounds'} (${en}; ${pupils} pupils in ${year}, the year with most)`,
    );
  });
  return say(
    `与不采取措施相比，调整就读学校的：${parts.join('；')}。`,
    `Against doing nothing, school changes for ${parts.join(', ')}.`,
  );
}

/** 在读学位: how many of those enrolled when their compound changes school keep their seat, until when, and how many do not. */
function heldSentence({ stage, years, held }: MovedStage, { smallCounts }: DossierSource, say: Say): string {
  const name = stageTitle(stage, say);
  const hasFew = years.some((each) => each.hasFew);
  const { enrolled, kept, lost, keptUntil, siblings } = held;
  const pupils = (value: number) => pupilsInWords(value, hasFew, smallCounts, say);
  if (known(enrolled, 0) === 0)
    return say(`${name}：改划时没有在读学生。`, `${name}: nobody is enrolled when the compounds change school.`);
  const keep =
    known(kept, 0) === 0 || keptUntil === undefined
      ? say('没有人保留在读学位', 'nobody keeps a seat')
      : say(
          `${pupils(kept)}人保留在读学位，最晚到 ${keptUntil}年`,
          `${pupils(kept)} keep their seats, the last until ${keptUntil}`,
        );
  const change =
    known(lost, 0) === 0
      ? say('没有人须中途转学', 'nobody must change in mid-stage')
      : say(`${pupils(lost)}人须中途转学`, `${pupils(lost)} must change in mid-stage`);
  const follow =
    known(siblings, 0) === 0
      ? ''
      : say(`；另有 ${pupils(siblings)}名新生长幼随学`, `; ${pupils(siblings)} siblings follow them`);
  return say(
    `${name}：小区改划时在读学生 ${pupils(enrolled)}人，其中${keep}，${change}${follow}。`,
    `${name}: of the pupils enrolled when their compound changes school (${pupils(enrolled)}) ${keep}, and ${change}${follow}.`,
  );
}

function movedChart(stages: readonly MovedStage[], source: DossierSource, say: Say): ChartBlock {
  const { smallCounts } = source;
  const isRounded = !smallCounts && stages.some(({ years }) => years.some(({ hasFew }) => hasFew));
  return {
    kind: 'chart',
    id: 'chart-moved',
    caption: isRounded
      ? say(
          '换学校的学生，与不采取措施相比（有不足 5 人的小区时约到十人）',
          'Pupils at another school than if nothing were done (in tens beside compounds with fewer than 5)',
        )
      : say('换学校的学生，与不采取措施相比', 'Pupils at another school than if nothing were done'),
    form: 'stacked-bars',
    unit: say('人', 'pupils'),
    labels: commonYears(source).map(String),
    series: stages.map(({ stage, years }) => ({
      name: stageIn(stage, say),
      values: years.map(({ children, hasFew }) =>
        !smallCounts && isSmall(known(children, 1)) ? null : inTens(children, !smallCounts && hasFew),
      ),
    })),
    limits: [],
  };
}

/** By stage and year: who is at another school, who is still in the seat held, and who must change in mid-stage. */
function yearsTable(stages: readonly MovedStage[], source: DossierSource, say: Say): ToldBlock {
  const { before, now, smallCounts } = source;
  const pupils = say('人', 'pupils');
  return table(
    'moved-by-year',
    say('逐年调整就读的学生', 'Pupils who change school, by year'),
    [
      { title: say('学段', 'Stage') },
      { title: say('年份', 'Year'), form: 'year' },
      { title: say('在另一所学校就读', 'At another school'), unit: pupils, width: 1.6 },
      { title: say('所在小区', 'Their compounds'), unit: say('个', 'compounds') },
      { title: say('仍在原校（在读学位）', 'Still in their seat'), unit: pupils, width: 1.6 },
      { title: say('中途转学，比不采取措施多', 'More who change in mid-stage'), unit: pupils, width: 1.6 },
    ],
    stages.flatMap(({ stage, years, held }) => {
      const { transfers } = comparisonOf(before.plan, before, now, stage, years[0]!.year);
      const hasFewEver = years.some((each) => each.hasFew);
      const told = (value: number, hasFew = hasFewEver) =>
        headcount(known(Math.abs(value), 1), inTens(value, !smallCounts && hasFew));
      return years.flatMap(({ year, children, compounds, hasFew }) => {
        const kept = held.keptByYear.find((each) => each.year === year)?.children ?? 0;
        const moved = transfers.find((each) => each.year === year);
        const more = moved ? moved.after - moved.before : 0;
        if (![children, kept, more].some((each) => Math.abs(each) >= 0.5)) return [];
        return [[stageIn(stage, say), year, told(children, hasFew), compounds, told(kept), told(more)]];
      });
    }),
    {
      notes: [
        say(
          '按年级统计，与不采取措施时同一年相比；在读学位：小区改划前已入学、仍在原校的学生。',
          'Counted by grade against the same year if nothing were done. A seat held: entered before the compound changed school, and still at the school of before.',
        ),
      ],
    },
  );
}

function compoundsTable(source: DossierSource, turns: readonly SchoolTurn[], say: Say): ToldBlock {
  const { now, locale } = source;
  const names = schoolNamesOf(source, locale);
  const transitions = turns.map(({ compound, stage }) => transitionIn(now.plan, compound.id, stage, say));
  const isPhased = transitions.some((each) => each !== '');
  const isAnyKept = turns.some(({ isKept }) => isKept);
  return table(
    'moved',
    say('调整就读学校的小区', 'Compounds that change school'),
    [
      { title: say('小区', 'Compound'), width: 2.4 },
      { title: say('学段', 'Stage') },
      { title: say('起始年份', 'From'), form: 'year' },
      { title: say('原学校', 'School before'), width: 3 },
      { title: say('新学校', 'School after'), width: 3 },
      { title: say('当年换校学生', 'Pupils who change that year'), unit: say('人', 'pupils') },
      ...(isPhased ? [{ title: say('过渡办法', 'Transition'), width: 3 }] : []),
    ],
    turns.map(({ compound, stage, year, from, to, isKept, children }, at) => {
      const [old, next] = [from, to].map((shares) => schoolsInWords(shares, names) || say('无', 'none'));
      const [left, joined] = [from, to].map((shares) => shares.map(({ schoolId }) => schoolId).join(' '));
      return [
        compound.name,
        stageIn(stage, say),
        year,
        isKept ? `${old} *` : old!,
        next!,
        partOf(
          headcount(known(children, 1)),
          `${compound.id}/${stage}/${year}`,
          ...[`all`, `from ${left}`, `to ${joined}`].map((each) => `moved/${stage}/${year}/${each}`),
        ),
        ...(isPhased ? [transitions[at] || null] : []),
      ];
    }),
    {
      printedRows: PRINTED_COMPOUNDS,
      notes: isAnyKept
        ? [
            say(
              '* 不采取措施时当年应改到的学校；本方案中该小区不改。',
              '* Where it would have gone that year if nothing were done; the scenario leaves it where it is.',
            ),
          ]
        : [],
    },
  );
}
