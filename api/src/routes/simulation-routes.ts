import { Stage } from '@xuetu/geodata/model';
import { Finding } from '@xuetu/geodata/rules';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { validated } from '../http/validated.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';
import { SimulationAnswer, simulationAnswer } from '../simulations/simulation-answer.ts';

const ScenarioQuery = z.object({ scenario: z.string().min(1).max(64).optional() });
const FindingsQuery = ScenarioQuery.extend({
  stage: Stage.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  rule: z.string().min(1).max(100).optional(),
});

/** The numbers of a plan and the rules it breaks. */
export function simulationRoutes({ plans }: { plans: PlanLibrary }) {
  return new Hono()
    .get(
      '/:district/simulation',
      described({
        tag: 'simulation',
        summary: 'Enrolment, seats and classes of every school, stage and year',
        answers: { schema: SimulationAnswer, meaning: 'One entry for each school, stage and year, base year included' },
        failures: [400, 404],
      }),
      validated('query', ScenarioQuery),
      async (context) => {
        const { scenario } = context.req.valid('query');
        return context.json(simulationAnswer(await plans.simulated(context.req.param('district'), scenario)));
      },
    )
    .get(
      '/:district/findings',
      described({
        tag: 'simulation',
        summary: 'The rules broken, by school or compound and year, with number, limit and citation',
        answers: { schema: z.object({ findings: z.array(Finding) }), meaning: 'The findings asked for' },
        failures: [400, 404],
      }),
      validated('query', FindingsQuery),
      async (context) => {
        const { scenario, stage, year, rule } = context.req.valid('query');
        const { findings } = await plans.simulated(context.req.param('district'), scenario);
        return context.json({
          findings: findings.filter(
            (each) =>
              (stage === undefined || each.stage === stage) &&
              (year === undefined || each.year === Number(year)) &&
              (rule === undefined || each.rule === rule),
          ),
        });
      },
    );
}
