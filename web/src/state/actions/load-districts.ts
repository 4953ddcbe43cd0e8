import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';
import { readUrl } from '../url-state.ts';
import { openDistrict } from './open-district.ts';

/** Asks which districts there are and opens the one of the address bar, or the first. */
export async function loadDistricts(): Promise<void> {
  store.setState({ loading: 'districts', failure: null });
  const answer = await ask(client.api.districts.$get());
  if (!answer.ok) {
    store.setState({ loading: null, failure: answer.failure });
    return;
  }
  const { districts } = answer.value;
  store.setState({ districts, loading: null });
  const wanted = readUrl(globalThis.location?.search ?? '');
  const id = districts.find((each) => each.id === wanted.districtId)?.id ?? districts[0]?.id;
  if (id) await openDistrict(id, id === wanted.districtId ? wanted : {});
}
