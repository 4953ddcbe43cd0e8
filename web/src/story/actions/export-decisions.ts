import { download } from '../../api/download.ts';
import { store } from '../../state/store.ts';
import { storyStore } from '../story-store.ts';

/** Has the server write the log of decisions as a file and hands it to the browser's downloads. */
export async function exportDecisions(format: 'xlsx' | 'csv'): Promise<void> {
  const { districtId } = storyStore.getState();
  if (!districtId) return;
  const query = new URLSearchParams({ format, lang: store.getState().locale });
  const outcome = await download(
    `/api/districts/${encodeURIComponent(districtId)}/decisions/export?${query}`,
    `${districtId}-decisions.${format}`,
  );
  storyStore.setState({ failure: outcome.ok ? null : outcome.failure });
}
