import type { Edit } from '@xuetu/geodata/scenario';
import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import type { Outcome } from '../../api/outcome.ts';
import { wordsOf } from '../../words/formats.ts';
import type { Answer } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { uniqueName } from '../unique-name.ts';
import { fail } from './fail.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';
import { openTool } from './open-tool.ts';
import { setYear } from './set-year.ts';

/** Saves an alternative as a scenario on top of the one that it was worked out for, opens it, and goes to the first year it can change. */
export async function openAlternative({ alternative, stages, firstYear, scenarioId }: Answer): Promise<void> {
  const { districtId, scenarios, locale } = store.getState();
  if (!districtId) return;
  const before = await editsOf(districtId, scenarioId);
  if (!before.ok) {
    fail(before.failure);
    return;
  }
  const edits = [...before.value, ...alternative.edits];
  const solved = stages.map(wordsOf(locale).stage).join(locale === 'zh' ? '、' : ', ');
  const name = [solved, alternative.name[locale]].filter(Boolean).join(' · ');
  const taken = scenarios.map((each) => each.name);
  const answer = await ask(
    client.api.districts[':district'].scenarios.$post({
      param: { district: districtId },
      json: {
        name: uniqueName(name, taken),
        description: alternative.rationale[locale].slice(0, 4000),
        edits,
        cursor: edits.length,
      },
    }),
  );
  if (!answer.ok) {
    fail(answer.failure);
    return;
  }
  await Promise.all([loadScenarios(), openScenario(answer.value.scenario.id)]);
  if (store.getState().failure) return;
  setYear(Math.max(store.getState().year, firstYear));
  openTool('inspect');
}

/** The edits of the scenario that was asked for, from here where it is the open one. */
async function editsOf(districtId: string, id: string | undefined): Promise<Outcome<Edit[]>> {
  if (id === undefined) return { ok: true, value: [] };
  const { scenario } = store.getState();
  if (scenario?.id === id) return { ok: true, value: scenario.edits.slice(0, scenario.cursor) };
  const answer = await ask(
    client.api.districts[':district'].scenarios[':scenario'].$get({ param: { district: districtId, scenario: id } }),
  );
  if (!answer.ok) return answer;
  const { edits, cursor } = answer.value.scenario;
  return { ok: true, value: edits.slice(0, cursor) };
}
