import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';

/** Asks the server for the background map an administrator configured, without which nothing is missing, and who may have small counts. */
export async function loadSettings(): Promise<void> {
  const answer = await ask(client.api.settings.$get());
  if (!answer.ok) return;
  const { basemap, smallCounts: access } = answer.value;
  store.setState({ configuredBasemap: basemap, smallCounts: { access, key: '' } });
}
