import { LocalName } from '@xuetu/geodata/model';
import { RuleMetric } from '@xuetu/geodata/rules';
import { z } from 'zod';

/** The metrics that could not be computed: what the rules say about them is missing among the findings, all others stand. */
export const MetricFailures = z
  .array(
    z.object({
      metric: RuleMetric,
      version: z.number().int(),
      reason: LocalName,
      times: z.number().int().describe('How often it failed'),
    }),
  )
  .describe('Metrics that could not be computed; their findings are missing, all others stand');
