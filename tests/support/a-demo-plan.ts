import { intake } from '@xuetu/geodata/intake';
import type { Plan } from '@xuetu/geodata/model';
import { committedImport } from './intake-files.ts';

/** The demo district as it is imported. */
export async function aDemoPlan(): Promise<Plan> {
  const { config, files } = committedImport('demo');
  const { plan, problems } = await intake(config, files);
  if (!plan) throw new Error(problems.map(({ message }) => message.en).join('\n'));
  return plan;
}
