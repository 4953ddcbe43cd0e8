import type { LedgerYear } from '@xuetu/geodata/demand';
import type { Plan } from '@xuetu/geodata/model';
import type { Bands, LimitReport, Overflow, Results, StageBalance } from '@xuetu/geodata/simulation';

/** What can be reported of a simulated plan beside its numbers; each takes time and is computed where it is asked for. */
export const REPORTS = ['bands', 'limits', 'overflow', 'emptySeats', 'ledger'] as const;
export type ReportName = (typeof REPORTS)[number];

/** The reports of one simulated plan. */
export interface Reports {
  bands: Bands;
  /** One for each row of the results that has a school, in the order of the rows. */
  limits: LimitReport[];
  overflow: Overflow;
  emptySeats: StageBalance[];
  ledger: LedgerYear[];
}

/** Reports to compute, and of what. */
export interface ReportTask {
  base: Plan;
  plan: Plan;
  results: Results;
  names: ReportName[];
  /** Futures drawn for the bands. */
  draws: number;
}

/** Reports under way. `stop` ends them at once; they then never come. */
export interface ReportRun {
  reports: Promise<Partial<Reports>>;
  stop: () => void;
}

export type RunReports = (task: ReportTask) => ReportRun;
