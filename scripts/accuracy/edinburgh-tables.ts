import { type BacktestLine, backtestOf } from '@xuetu/geodata/backtest';
import type { Plan, ProgressionEstimate } from '@xuetu/geodata/model';
import { markdownTable, percent } from './markdown-table.ts';

const LEADS = [1, 2, 3, 4, 5, 6];

/** Origins on which the method was chosen, and those it was then held against. */
export const EARLY = [2007, 2008, 2009, 2010, 2011];
export const LATE = [2012, 2013, 2014, 2015, 2016, 2017];

const KINDS: { name: string; level: BacktestLine['level']; measure: BacktestLine['measure'] }[] = [
  { name: 'city, all pupils', level: 'district', measure: 'pupils' },
  { name: 'city, first grade', level: 'district', measure: 'entrants' },
  { name: 'school, all pupils', level: 'school', measure: 'pupils' },
  { name: 'school, first grade', level: 'school', measure: 'entrants' },
];

/** MAPE by lead of our default beside the two others, and our bias. */
export function errorTable(plan: Plan, origins: readonly number[]): string {
  const { lines } = backtestOf(plan, { holdOut: origins.length, origins });
  const rows = KINDS.flatMap(({ name, level, measure }) => {
    const byLead = LEADS.map((lead) => lineOf(lines, level, measure, lead));
    const numbers = (of: (line: BacktestLine) => number) => byLead.map((line) => percent(of(line)));
    return [
      [`${name}: **ours**`, ...numbers(({ ours }) => ours.mape)],
      ['naive (last count)', ...numbers(({ naive }) => naive.mape)],
      ['council-style median', ...numbers(({ median }) => median.mape)],
      ['bias of ours', ...numbers(({ ours }) => ours.bias)],
      ['bias of the median', ...numbers(({ median }) => median.bias)],
    ];
  });
  return markdownTable(['MAPE in % at lead', ...LEADS.map(String)], rows);
}

const CANDIDATES: Partial<ProgressionEstimate>[] = [
  { estimator: 'weighted' },
  { estimator: 'smoothed' },
  { estimator: 'mean' },
  { estimator: 'median' },
  { estimator: 'last' },
  { estimator: 'weighted', outliers: 'kept' },
  { estimator: 'weighted', years: 3 },
  { estimator: 'weighted', level: 'school' },
  { estimator: 'weighted', level: 'district' },
];

/** The estimates that stood for choice, on the early origins: mean over the leads of the MAPE of city and school. */
export function candidateTable(plan: Plan): string {
  const rows = CANDIDATES.map((words) => {
    const estimate = { ...plan.assumptions.progressionEstimate, ...words };
    const { lines } = backtestOf(plan, { holdOut: EARLY.length, origins: EARLY, estimate });
    const name = `${estimate.estimator}, ${estimate.years} years, ${estimate.level}, outliers ${estimate.outliers}`;
    return [
      name,
      ...KINDS.map(({ level, measure }) =>
        percent(meanOf(LEADS.map((lead) => lineOf(lines, level, measure, lead).ours.mape))),
      ),
    ];
  });
  return markdownTable(['mean MAPE of leads 1-6, %', ...KINDS.map(({ name }) => name)], rows);
}

function lineOf(lines: readonly BacktestLine[], level: string, measure: string, lead: number): BacktestLine {
  return lines.find((line) => line.level === level && line.measure === measure && line.lead === lead)!;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
