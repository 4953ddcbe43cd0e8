import type { BacktestLine, Misses } from './backtest.ts';

/** Forecasts of one number by each of the ways compared. */
export type Rivals = Record<'ours' | 'naive' | 'median', number>;

type Kind = Pick<BacktestLine, 'level' | 'stage' | 'measure' | 'lead'>;

/** Adds up how far forecasts were off, by kind. */
export interface Tally {
  /** Takes a case unless something is not known or nobody was counted. */
  add(kind: Kind, forecasts: Rivals, counted: number): void;
  lines(): BacktestLine[];
}

export function createTally(): Tally {
  const cases = new Map<string, { kind: Kind; cases: Rivals[] }>();
  return {
    add(kind, forecasts, counted) {
      const errors: Rivals = {
        ours: forecasts.ours / counted - 1,
        naive: forecasts.naive / counted - 1,
        median: forecasts.median / counted - 1,
      };
      if (!Object.values(errors).every(Number.isFinite)) return;
      const key = [kind.level, kind.stage, kind.measure, kind.lead].join('/');
      const entry = cases.get(key) ?? { kind, cases: [] };
      cases.set(key, entry);
      entry.cases.push(errors);
    },
    lines: () =>
      [...cases.values()].map(({ kind, cases }) => ({
        ...kind,
        cases: cases.length,
        ours: missesOf(cases.map(({ ours }) => ours)),
        naive: missesOf(cases.map(({ naive }) => naive)),
        median: missesOf(cases.map(({ median }) => median)),
      })),
  };
}

function missesOf(errors: readonly number[]): Misses {
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  return { mape: mean(errors.map(Math.abs)), bias: mean(errors) };
}
