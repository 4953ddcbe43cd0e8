import { Backtest, backtestOf } from '@xuetu/geodata/backtest';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { validated } from '../http/validated.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';

const LONGEST = 15;
const BacktestQuery = z.object({
  /** Years held out; each of the same number of years before the end is forecast from once. */
  holdOut: z.coerce.number().int().min(1).max(LONGEST).default(5),
});

/** How well the forecast would have done in past years. */
export function backtestRoutes({ plans }: { plans: PlanLibrary }) {
  return new Hono().get(
    '/:district/backtest',
    described({
      tag: 'simulation',
      summary: 'Forecasts made with what was known in earlier years, compared with what was counted afterwards',
      answers: {
        schema: Backtest,
        meaning: 'Mean errors by lead year for district, stage and school; no lines without history',
      },
      failures: [400, 404],
    }),
    validated('query', BacktestQuery),
    async (context) => {
      const { holdOut } = context.req.valid('query');
      const { plan } = await plans.base(context.req.param('district'));
      return context.json(backtestOf(plan, { holdOut }));
    },
  );
}
