import { countedByStage } from '@xuetu/geodata/backtest';
import type { ChartBlock, DossierSource } from '@xuetu/geodata/dossier';
import { STAGES } from '@xuetu/geodata/model';
import { seatShortage } from '@xuetu/geodata/simulation';
import { chosen, compared, rounded, stageNamed, worstOf } from './table-numbers.ts';

/** What the values of a chart have to be, by series; bands stand after their series. */
type ChartNumbers = (source: DossierSource, block: ChartBlock, of: string) => (number | null)[][];

/** Every chart of a dossier by its id; `*` stands for a stage, which the check is told. */
export const CHART_NUMBERS: Record<string, ChartNumbers> = {
  'chart-short': ({ before }, { series, labels }) =>
    series.map(({ name }) =>
      labels.map((year) => rounded(seatShortage(before.results, stageNamed(name), Number(year)))),
    ),

  'chart-pupils-*': ({ before, now: { results }, studies: { bands } }, { labels, countedUpTo }, of) => {
    const stage = stageNamed(of);
    const years = results.years;
    const counted = labels.slice(0, countedUpTo);
    const known = countedByStage(before.plan, stage);
    const past = counted.map((year) => rounded(known.find((each) => each.year === Number(year))?.pupils ?? Number.NaN));
    const blank = counted.map(() => null);
    const rows = results.rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
    const ofSchools = (values: Float64Array, y: number) =>
      rows.reduce((sum, r) => sum + values[r * years.length + y]!, 0);
    const at = (y: number) => STAGES.indexOf(stage) * years.length + y;
    return [
      [...past, ...years.map((_, y) => rounded(ofSchools(results.enrolment, y) + results.unassigned[at(y)]!))],
      [...blank, ...years.map((_, y) => rounded(bands.now.stages.p10[at(y)]))],
      [...blank, ...years.map((_, y) => rounded(bands.now.stages.p90[at(y)]))],
      [...blank, ...years.map((_, y) => rounded(ofSchools(results.seats, y)))],
    ];
  },

  'chart-alternatives': ({ siting }) => siting!.proposal!.alternatives.map((each) => [rounded(worstOf(each))]),

  'chart-spending': (source, { labels }) => [
    labels.map((year) =>
      rounded(
        chosen(source)
          .actions.filter((each) => each.year === Number(year))
          .reduce((sum, { costWan }) => sum + costWan, 0),
      ),
    ),
  ],

  'chart-short-*': ({ before, now }, { labels }, of) =>
    [before, now].map(({ results }) =>
      labels.map((year) => rounded(seatShortage(results, stageNamed(of), Number(year)))),
    ),

  'chart-moved': (source, { series, labels }) =>
    series.map(({ name }) => {
      const { movedByYear } = compared(source, stageNamed(name), Number(labels[0]));
      return labels.map((year) => rounded(movedByYear.find((each) => each.year === Number(year))!.children));
    }),

  'chart-births': ({ studies: { births } }, { caption, labels }) => {
    const stage = STAGES.find((each) => caption.toLowerCase().startsWith(each))!;
    return births.map(({ stages }) => {
      const { short } = stages.find((each) => each.stage === stage)!;
      return labels.map((year) => rounded(short.find((each) => each.year === Number(year))!.after));
    });
  },
};
