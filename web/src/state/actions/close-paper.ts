import { ask } from '../../api/ask.ts';
import { client } from '../../api/client.ts';
import { store } from '../store.ts';

/** Closes the dialog of a paper; the server stops writing one that is not done. */
export function closePaper(): void {
  const { paper } = store.getState();
  store.setState({ paper: null });
  if (paper?.status === 'writing' && paper.jobId !== null) {
    void ask(client.api.papers[':paper'].$delete({ param: { paper: paper.jobId } }));
  }
}
