import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { wordsOf } from '../../words/formats.ts';
import { store } from '../store.ts';
import { uniqueName } from '../unique-name.ts';
import { fail } from './fail.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';

/** Saves one alternative of the siting proposal as a scenario, on top of the open one, and opens it. */
export async function openAlternative(index: number): Promise<void> {
  const { districtId, siting, scenario, scenarios, locale } = store.getState();
  const alternative = siting.proposal?.alternatives[index];
  if (!districtId || !alternative) return;
  const before = scenario ? scenario.edits.slice(0, scenario.cursor) : [];
  const edits = [...before, ...alternative.edits];
  const solved = (siting.proposal?.stages ?? []).map(wordsOf(locale).stage).join(locale === 'zh' ? '、' : ', ');
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
}
