import { known } from '@xuetu/geodata/dossier';
import { Stage } from '@xuetu/geodata/model';
import { Severity } from '@xuetu/geodata/rules';
import { z } from 'zod';
import type { Reports } from '../reports/reports.ts';
import { ReportsAnswer, reportsAnswer } from '../reports/reports-answer.ts';
import { MetricFailures } from './metric-failures.ts';
import { NumberOrNull } from './number-or-null.ts';
import type { Simulated } from './plan-library.ts';

/** One school in one stage and year. Null: the data does not allow to compute it; `missing` says why. */
export const SchoolYear = z.object({
  id: z.string(),
  name: z.string(),
  stage: Stage,
  year: z.number().int(),
  enrolment: NumberOrNull,
  seats: NumberOrNull,
  /** Enrolment / seats. */
  utilisation: NumberOrNull,
  classes: NumberOrNull,
  largestClass: NumberOrNull,
  findings: z.array(z.object({ rule: z.string(), severity: Severity, value: z.number(), limit: z.number() })),
});

/** What simulating a plan answers: one entry for each school, stage and year, base year included, and the reports asked for. */
export const SimulationAnswer = z.object({
  district: z.string(),
  scenario: z.string().optional(),
  baseYear: z.number().int(),
  years: z.array(z.number().int()),
  schools: z.array(SchoolYear),
  missing: z.array(
    z.object({
      what: z.string(),
      because: z.string(),
      stage: Stage.optional(),
      schoolIds: z.array(z.string()),
      compoundIds: z.array(z.string()),
    }),
  ),
  failures: MetricFailures,
  ...ReportsAnswer.shape,
});
export type SimulationAnswer = z.infer<typeof SimulationAnswer>;

/** Turns typed arrays into the answer that people and programs read. */
export function simulationAnswer(simulated: Simulated, reports: Partial<Reports> = {}): SimulationAnswer {
  const { plan, scenario, results, findings, failures } = simulated;
  const names = new Map(plan.schools.map((school) => [school.id, school.name]));
  const broken = Map.groupBy(
    findings.filter((each) => each.subject.kind === 'school'),
    (each) => `${each.subject.id}/${each.stage}/${each.year}`,
  );
  const { rows, years } = results;
  return {
    district: plan.district.id,
    ...(scenario && { scenario: scenario.id }),
    baseYear: plan.district.baseYear,
    years: [...years],
    schools: rows.flatMap(({ schoolId, stage }, row) =>
      years.map((year, at) => {
        const slot = row * years.length + at;
        const enrolment = results.enrolment[slot]!;
        const seats = results.seats[slot]!;
        return {
          id: schoolId,
          name: names.get(schoolId) ?? schoolId,
          stage,
          year,
          enrolment: known(enrolment, 2),
          seats: known(seats, 2),
          utilisation: seats > 0 ? known(enrolment / seats, 4) : null,
          classes: known(results.classes[slot]!, 2),
          largestClass: known(results.largestClass[slot]!, 2),
          findings: (broken.get(`${schoolId}/${stage}/${year}`) ?? []).map(({ rule, severity, value, limit }) => ({
            rule,
            severity,
            value,
            limit,
          })),
        };
      }),
    ),
    missing: results.missing,
    failures,
    ...reportsAnswer(simulated, reports),
  };
}
