import { store } from '../store.ts';
import { compareWith } from './compare-with.ts';

/** Keeps the other side of a comparison at what its scenario is now, whoever changes it; where that is deleted, the present plan takes its place. */
export function followAgainst(): void {
  let known = '';
  store.subscribe(({ against, scenarios }) => {
    if (!against?.id) return;
    const listed = scenarios.find(({ id }) => id === against.id);
    const now = [against.id, listed?.version, listed?.updatedAt, listed?.name].join('\n');
    if (now === known) return;
    const wasListed = known.startsWith(`${against.id}\n`) && !known.endsWith('\n\n\n');
    known = now;
    if (listed) void compareWith(against.id);
    else if (wasListed) void compareWith('');
  });
}
