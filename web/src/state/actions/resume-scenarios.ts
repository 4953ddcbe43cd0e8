import { isSameValue, reconciled } from '@xuetu/geodata/scenario';
import type { KeptScenario } from '../../saving/kept-scenario.ts';
import { newId } from '../../saving/new-id.ts';
import { otherPages } from '../../saving/other-pages.ts';
import { store } from '../store.ts';
import { uniqueName } from '../unique-name.ts';
import type { UrlState } from '../url-state.ts';
import { compareWith } from './compare-with.ts';
import { followAgainst } from './follow-against.ts';
import { followOthers } from './follow-others.ts';
import { loadDropped } from './keep-dropped.ts';
import { loadScenarios } from './load-scenarios.ts';
import { openScenario } from './open-scenario.ts';
import { local, saver, WRITER } from './scenario-saver.ts';

const pages = otherPages(WRITER);
followOthers();
followAgainst();

/** Takes up what earlier pages of this browser did not get to the server, lists the scenarios and opens those that a link asks for. */
export async function resumeScenarios(
  districtId: string,
  { scenarioId, againstId }: Partial<Pick<UrlState, 'scenarioId' | 'againstId'>>,
): Promise<void> {
  await adopt(districtId);
  void loadDropped(districtId);
  await loadScenarios();
  if (store.getState().districtId !== districtId) return;
  if (scenarioId) await openScenario(scenarioId);
  if (againstId) await compareWith(againstId);
}

/** Takes over what pages that are gone have left. What two of them made of one scenario is kept as two where it is not one. */
async function adopt(districtId: string): Promise<void> {
  const left = await local.ofDistrict(districtId).catch(() => []);
  const foreign = left.filter((each) => each.writer !== WRITER);
  if (foreign.length === 0) return;
  const alive = await pages.writers();
  const orphans = foreign
    .filter((each) => !alive.has(each.writer))
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  for (const orphan of orphans) {
    const isStored = orphan.stored !== undefined && isSameValue(orphan.draft, orphan.stored.draft);
    if (!isStored) takeOver(orphan);
    await local.remove(orphan);
  }
}

function takeOver(orphan: KeptScenario): void {
  const own = { ...orphan, writer: WRITER };
  const kept = saver.kept(orphan.id);
  if (!kept) {
    saver.keep(own);
    return;
  }
  const answer = reconciled(orphan.stored?.draft, kept.draft, orphan.draft);
  if ('draft' in answer) {
    saver.change(kept.id, answer.draft);
    return;
  }
  const taken = saver.all(orphan.districtId).map(({ draft }) => draft.name);
  const draft = { ...orphan.draft, name: uniqueName(orphan.draft.name, taken) };
  saver.keep({ ...own, id: newId('s'), draft, stored: undefined });
}
