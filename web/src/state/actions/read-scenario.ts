import type { Scenario } from '@xuetu/geodata/scenario';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { Outcome } from '../../api/outcome.ts';
import { isUnsaved } from '../../saving/kept-scenario.ts';
import { saver, scenarioOf } from './scenario-saver.ts';

/** A scenario as it is here where that is newer than what the server has, or where the server is away; else as the server has it. */
export async function readScenario(districtId: string, id: string): Promise<Outcome<Scenario>> {
  const kept = saver.kept(id);
  if (kept && isUnsaved(kept)) return { ok: true, value: scenarioOf(kept) };
  const answer = await ask(
    client.api.districts[':district'].scenarios[':scenario'].$get({ param: { district: districtId, scenario: id } }),
  );
  if (answer.ok) return { ok: true, value: answer.value.scenario };
  return kept && answer.failure.code === 'unreachable' ? { ok: true, value: scenarioOf(kept) } : answer;
}
