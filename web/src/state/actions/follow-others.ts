import { isUnsaved } from '../../saving/kept-scenario.ts';
import { store } from '../store.ts';
import { loadScenarios } from './load-scenarios.ts';
import { readScenario } from './read-scenario.ts';
import { saver } from './scenario-saver.ts';

/** Milliseconds between two questions whether others have saved something, while the page is looked at. */
const INTERVAL = 20_000;

/** Sends what is not saved as soon as the network is back, and takes up what others save while nothing here speaks against it. */
export function followOthers(): void {
  addEventListener('online', () => saver.retry());
  document.addEventListener('visibilitychange', () => void look());
  setInterval(() => void look(), INTERVAL);
  addEventListener('beforeunload', (event) => {
    const { scenario, saving } = store.getState();
    if (scenario && saving[scenario.id]?.status === 'unkept') event.preventDefault();
  });
}

async function look(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  await loadScenarios({ isQuiet: true });
  const { districtId, scenario, scenarios } = store.getState();
  const kept = scenario && saver.kept(scenario.id);
  const listed = scenarios.find(({ id }) => id === scenario?.id);
  if (!districtId || !kept || !listed || isUnsaved(kept) || listed.version <= (kept.stored?.version ?? 0)) return;
  const answer = await readScenario(districtId, kept.id);
  if (answer.ok) saver.hear(answer.value);
}
