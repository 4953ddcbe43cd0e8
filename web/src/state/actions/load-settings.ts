import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';

/** Asks the server for the background map an administrator configured. Without one nothing is missing. */
export async function loadSettings(): Promise<void> {
  const answer = await ask(client.api.settings.$get());
  if (answer.ok) store.setState({ configuredBasemap: answer.value.basemap });
}
