import { Stage } from '@xuetu/geodata/model';
import { Finding } from '@xuetu/geodata/rules';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { validated } from '../http/validated.ts';
import { DRAWS } from '../reports/draws-allowed.ts';
import type { ReportLibrary } from '../reports/report-library.ts';
import { REPORTS } from '../reports/reports.ts';
import { MetricFailures } from '../simulations/metric-failures.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { SimulationAnswer, simulationAnswer } from '../simulations/simulation-answer.ts';

const ScenarioQuery = z.object({ scenario: z.string().min(1).max(64).optional() });
const SimulationQuery = ScenarioQuery.extend({
  include: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(REPORTS)))
    .optional()
    .describe(`Reports to add, separated by commas: ${REPORTS.join(', ')}`),
  draws: z
    .string()
    .transform(Number)
    .pipe(z.number().int().min(DRAWS.fewest).max(DRAWS.most))
    .optional()
    .describe(
      `Futures drawn for the bands, ${DRAWS.fewest} to ${DRAWS.most}, usually ${DRAWS.usual}; a large district allows fewer`,
    ),
});
const FindingsQuery = ScenarioQuery.extend({
  stage: Stage.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  rule: z.string().min(1).max(100).optional(),
});

/** The numbers of a plan and the rules it breaks. */
export function simulationRoutes({ plans, reports }: { plans: PlanLibrary; reports: ReportLibrary }) {
  return new Hono()
    .get(
      '/:district/simulation',
      described({
        tag: 'simulation',
        summary: 'Enrolment, seats and classes of every school, stage and year',
        answers: {
          schema: SimulationAnswer,
          meaning:
            'One entry for each school, stage and year, base year included; bands, limits, overflow, emptySeats and ledger where asked for. Null: the data does not allow to compute the number',
        },
        failures: [400, 404, 503],
      }),
      validated('query', SimulationQuery),
      async (context) => {
        const { scenario, include = [], draws } = context.req.valid('query');
        const simulated = await plans.simulated(context.req.param('district'), scenario);
        return context.json(simulationAnswer(simulated, await reports.of(simulated, [...new Set(include)], draws)));
      },
    )
    .get(
      '/:district/findings',
      described({
        tag: 'simulation',
        summary: 'The rules broken, by school or compound and year, with number, limit and citation',
        answers: {
          schema: z.object({ findings: z.array(Finding), failures: MetricFailures }),
          meaning: 'The findings asked for',
        },
        failures: [400, 404],
      }),
      validated('query', FindingsQuery),
      async (context) => {
        const { scenario, stage, year, rule } = context.req.valid('query');
        const { findings, failures } = await plans.simulated(context.req.param('district'), scenario);
        return context.json({
          findings: findings.filter(
            (each) =>
              (stage === undefined || each.stage === stage) &&
              (year === undefined || each.year === Number(year)) &&
              (rule === undefined || each.rule === rule),
          ),
          failures,
        });
      },
    );
}
