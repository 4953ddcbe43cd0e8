import { comparisonOf } from '../../compare/index.ts';
import { STAGES, type Stage, stageName } from '../../model/index.ts';
import { compoundPupilsAt } from '../../simulation/index.ts';
import { map, paragraph, type Say, sayIn, stageIn, table, whole } from '../blocks.ts';
import { commonYears } from '../common-years.ts';
import type { ChartBlock } from '../dossier.ts';
import type { DossierSource } from '../dossier-source.ts';
import { headcount, isSmall } from '../headcount.ts';
import { known } from '../known.ts';
import { type MovedCompound, movedCompounds } from '../moved-compounds.ts';
import { leadingStages } from '../shortages.ts';
import { partOf, type ToldBlock, type ToldChapter } from '../told-block.ts';
import { transitionIn } from '../transition-in.ts';

/** Compounds that a paper prints. */
const PRINTED_COMPOUNDS = 40;
/** Beside a compound of one to four children all who move are told in tens, so that no other compound gives these away. */
const TENS = 10;

/** 调整就读的学生: the compounds whose school changes, from when, and how many pupils that are. */
export function movedChapter(source: DossierSource): ToldChapter {
  const say = sayIn(source.locale);
  const title = say('调整就读的学生', 'Children who change school');
  const moved = movedCompounds(source, source.locale);
  if (moved.length === 0) {
    return { id: 'moved', title, blocks: [paragraph(say('没有小区调整就读学校。', 'No compound changes school.'))] };
  }
  const stages = STAGES.filter((stage) => moved.some((each) => each.stage === stage));
  const byYear = stages.map((stage) => movedByYear(source, stage));
  const lead = leadingStages(source, STAGES.length).find(({ stage }) => stages.includes(stage));
  const stage = lead?.stage ?? stages[0]!;
  const year = lead ? firstFrom(moved, stage, lead.year) : moved.find((each) => each.stage === stage)!.year;
  const { zh, en } = stageName(stage);
  const blocks: ToldBlock[] = [
    paragraph(movedSentence(moved, say)),
    movedChart(moved, stages, byYear, source, say),
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
    movedTable(source, moved, say),
  ];
  return { id: 'moved', title, blocks };
}

/** The year of the map, or the first in which anybody of the stage moves where that is later. */
function firstFrom(moved: readonly MovedCompound[], stage: Stage, year: number): number {
  return Math.max(year, Math.min(...moved.filter((each) => each.stage === stage).map((each) => each.year)));
}

/** 12 个小区的小学、5 个小区的初中学生换学校。 */
export function movedSentence(moved: readonly MovedCompound[], say: Say): string {
  const parts = STAGES.flatMap((stage) => {
    const count = moved.filter((each) => each.stage === stage).length;
    const { zh, en } = stageName(stage);
    return count > 0
      ? [say(`${zh} ${whole(count)} 个小区`, `${whole(count)} ${count === 1 ? 'compound' : 'compounds'} (${en})`)]
      : [];
  });
  return say(`调整就读学校的：${parts.join('、')}。`, `School changes for ${parts.join(', ')}.`);
}

/** Children of a stage who are at another school than they would be, by year. */
function movedByYear({ now, before }: DossierSource, stage: Stage): number[] {
  const { movedByYear: years } = comparisonOf(before.plan, before, now, stage, now.results.years[0]!);
  return years.map(({ children }) => children);
}

function movedChart(
  moved: readonly MovedCompound[],
  stages: readonly Stage[],
  byYear: readonly number[][],
  source: DossierSource,
  say: Say,
): ChartBlock {
  const { smallCounts, now } = source;
  const years = now.results.years;
  const hasFew = (stage: Stage, year: number) =>
    !smallCounts &&
    moved.some(
      (each) =>
        each.stage === stage &&
        each.year <= year &&
        isSmall(known(compoundPupilsAt(now.results, each.index, stage, year), 1)),
    );
  const shown = (value: number, stage: Stage, year: number) =>
    !smallCounts && isSmall(value) ? null : hasFew(stage, year) ? TENS * Math.round(value / TENS) : known(value, 0);
  const isRounded = stages.some((stage) => years.some((year) => hasFew(stage, year)));
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
    series: stages.map((stage, at) => ({
      name: stageIn(stage, say),
      values: byYear[at]!.map((value, y) => shown(value, stage, years[y]!)),
    })),
    limits: [],
  };
}

function movedTable({ now }: DossierSource, moved: readonly MovedCompound[], say: Say): ToldBlock {
  const transitions = moved.map(({ compound, stage }) => transitionIn(now.plan, compound.id, stage, say));
  const isPhased = transitions.some((each) => each !== '');
  return table(
    'moved',
    say('调整就读学校的小区', 'Compounds that change school'),
    [
      { title: say('小区', 'Compound'), width: 2.4 },
      { title: say('学段', 'Stage') },
      { title: say('起始年份', 'From'), form: 'year' },
      { title: say('原学校', 'School before'), width: 3 },
      { title: say('新学校', 'School after'), width: 3 },
      { title: say('当年学生', 'Pupils that year'), unit: say('人', 'pupils') },
      ...(isPhased ? [{ title: say('过渡办法', 'Transition'), width: 3 }] : []),
    ],
    moved.map(({ compound, index, stage, year, from, to }, at) => {
      const pupils = headcount(known(compoundPupilsAt(now.results, index, stage, year), 1));
      return [
        compound.name,
        stageIn(stage, say),
        year,
        from || say('无', 'none'),
        to || say('无', 'none'),
        partOf(
          pupils,
          `${compound.id}/${stage}/${year}`,
          ...[`all`, `from ${from}`, `to ${to}`].map((each) => `moved/${stage}/${year}/${each}`),
        ),
        ...(isPhased ? [transitions[at] || null] : []),
      ];
    }),
    { printedRows: PRINTED_COMPOUNDS },
  );
}
