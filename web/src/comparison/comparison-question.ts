import type { Comparison } from '@xuetu/geodata/compare';
import type { Stage } from '@xuetu/geodata/model';
import type { Scenario } from '@xuetu/geodata/scenario';

/** A plan by the edits that make it of the base plan; the same key is the same edits. */
export interface ComparedPlan extends Pick<Scenario, 'edits' | 'cursor'> {
  key: number;
}

/** What is compared, where and when. */
export interface ComparisonQuestion {
  before: ComparedPlan;
  after: ComparedPlan;
  stage: Stage;
  year: number;
}

/** The answer, or what went wrong. */
export type ComparisonReply = { answer: Comparison } | { failure: string };
