import { Rule, RulePack, rulesOf } from '@xuetu/geodata/rules';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { validated } from '../http/validated.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';

const RulesQuery = z.object({ scenario: z.string().min(1).max(64).optional() });

/** Every rule a district is judged by, those switched off too. */
const RulesAnswer = z.object({
  district: z.string(),
  scenario: z.string().optional(),
  rules: z.array(
    z.object({
      pack: RulePack.pick({ id: true, version: true, name: true }),
      rule: Rule.describe(
        'What holds now, unless `off`; `mark` F a source states the number, D derived, M to be verified',
      ),
      published: Rule.optional().describe('The published rule whose place a local one has taken'),
    }),
  ),
});

/** The rules of a district with their documents. */
export function ruleRoutes({ plans }: { plans: PlanLibrary }) {
  return new Hono().get(
    '/:district/rules',
    described({
      tag: 'rules',
      summary: 'The rules that a district is judged by: document, number, date, scope, mark and limit',
      answers: {
        schema: RulesAnswer,
        meaning: 'In the order of the packs; rules that the district has added come last',
      },
      failures: [400, 404],
    }),
    validated('query', RulesQuery),
    async (context) => {
      const { plan, scenario } = await plans.open(context.req.param('district'), context.req.valid('query').scenario);
      const answer: z.infer<typeof RulesAnswer> = {
        district: plan.district.id,
        ...(scenario && { scenario: scenario.id }),
        rules: rulesOf(plan),
      };
      return context.json(answer);
    },
  );
}
