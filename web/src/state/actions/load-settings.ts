import { readSettings } from '../../api/read-settings.ts';
import { store } from '../store.ts';

/** Asks the server for the background map an administrator configured. Without one nothing is missing. */
export async function loadSettings(): Promise<void> {
  store.setState({ configuredBasemap: (await readSettings()).basemap });
}
