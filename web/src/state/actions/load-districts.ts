import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { simulator } from '../../simulation/simulator.ts';
import { store } from '../store.ts';
import { readUrl } from '../url-state.ts';
import { openDistrict } from './open-district.ts';

/** Asks which districts there are and opens the one of the address bar, which need not wait for the list, or the first. */
export async function loadDistricts(): Promise<void> {
  store.setState({ loading: 'districts', failure: null });
  simulator.start();
  const wanted = readUrl(globalThis.location?.search ?? '');
  const opening = wanted.districtId ? openDistrict(wanted.districtId, wanted) : undefined;
  const answer = await ask(client.api.districts.$get());
  if (!answer.ok) {
    store.setState({ failure: answer.failure, ...(!opening && { loading: null }) });
    return;
  }
  const { districts } = answer.value;
  store.setState({ districts });
  if (opening) await opening;
  else if (districts[0]) await openDistrict(districts[0].id);
  else store.setState({ loading: null });
}
