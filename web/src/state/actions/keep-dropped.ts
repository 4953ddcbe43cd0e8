import type { History, Scenario } from '@xuetu/geodata/scenario';
import { type DroppedSteps, keptEdits } from '../../saving/dropped-steps.ts';
import { localDropped } from '../../saving/local-dropped.ts';
import { newId } from '../../saving/new-id.ts';
import { store } from '../store.ts';

const local = localDropped();
/** Dropped steps kept of a scenario, the latest: each has the whole history that it stands on. */
const MOST = 12;

/**
 * Keeps the steps that a scenario loses by going on another way, in this browser, until somebody takes them up again; where it refuses storage,
 * no longer than the page. The oldest of a scenario go when there are many.
 */
export function keepDropped(scenario: Scenario, next: Pick<History, 'edits'>): void {
  const kept = keptEdits(scenario, next);
  if (kept === undefined) return;
  const { id: scenarioId, districtId, edits } = scenario;
  const dropped: DroppedSteps = { id: newId('d'), scenarioId, districtId, edits, kept, at: new Date().toISOString() };
  store.setState((state) => ({ dropped: [dropped, ...state.dropped] }));
  void local.put(dropped).catch(() => undefined);
  const old = new Set(
    store
      .getState()
      .dropped.filter((each) => each.scenarioId === scenarioId)
      .slice(MOST),
  );
  if (old.size > 0) forgetDropped((each) => old.has(each));
}

/** Forgets dropped steps that were taken up again, or whose scenario was deleted. */
export function forgetDropped(isGone: (dropped: DroppedSteps) => boolean): void {
  const { dropped } = store.getState();
  for (const { id } of dropped.filter(isGone)) void local.remove(id).catch(() => undefined);
  store.setState({ dropped: dropped.filter((each) => !isGone(each)) });
}

/** Takes up what this browser kept for a district, the newest first. */
export async function loadDropped(districtId: string): Promise<void> {
  const found = await local.ofDistrict(districtId).catch(() => []);
  if (store.getState().districtId !== districtId) return;
  store.setState(({ dropped }) => {
    const here = new Set(dropped.map(({ id }) => id));
    const all = [...dropped, ...found.filter(({ id }) => !here.has(id))];
    return { dropped: all.sort((a, b) => (a.at < b.at ? 1 : -1)) };
  });
}
