import type { Edit } from '@xuetu/geodata/scenario';
import type { Outcome } from '../../api/outcome.ts';
import { wordsOf } from '../../words/formats.ts';
import type { Answer } from '../siting/siting-state.ts';
import { store } from '../store.ts';
import { createScenario } from './create-scenario.ts';
import { fail } from './fail.ts';
import { openTool } from './open-tool.ts';
import { readScenario } from './read-scenario.ts';
import { setYear } from './set-year.ts';

/** Saves an alternative as a scenario on top of the one that it was worked out for, opens it, and goes to the first year it can change. */
export async function openAlternative({ jobId, alternative, stages, firstYear, scenarioId }: Answer): Promise<void> {
  const { districtId, locale } = store.getState();
  if (!districtId) return;
  const before = await editsOf(districtId, scenarioId);
  if (!before.ok) {
    fail(before.failure);
    return;
  }
  const proposedBy = { jobId, alternativeId: alternative.id };
  const edits = [...before.value, ...alternative.edits.map((edit) => ({ ...edit, proposedBy }))];
  const solved = stages.map(wordsOf(locale).stage).join(locale === 'zh' ? '、' : ', ');
  const name = [solved, alternative.name[locale]].filter(Boolean).join(' · ');
  const description = alternative.rationale[locale].slice(0, 4000);
  if (!(await createScenario({ name, description, edits }))) return;
  setYear(Math.max(store.getState().year, firstYear));
  openTool('inspect');
}

/** The edits of the scenario that was asked for. */
async function editsOf(districtId: string, id: string | undefined): Promise<Outcome<Edit[]>> {
  if (id === undefined) return { ok: true, value: [] };
  const answer = await readScenario(districtId, id);
  return answer.ok ? { ok: true, value: answer.value.edits.slice(0, answer.value.cursor) } : answer;
}
