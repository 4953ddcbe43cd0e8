import type { Plan } from '@xuetu/geodata/model';
import type { Edit } from '@xuetu/geodata/scenario';
import type { Snapshot, SnapshotNumbers } from '@xuetu/geodata/story';
import { ask } from '../api/ask.ts';
import { client } from '../api/client.ts';
import type { Outcome } from '../api/outcome.ts';

/** What differs between frozen numbers and those that the program of the server would compute from the same data. */
export interface FrozenCheck {
  isSame: boolean;
  appVersion: string;
  schoolsThatDiffer: number;
  findingsThatDiffer: number;
}

/** What a snapshot froze. It never changes, so that it is read once. */
export interface Frozen {
  snapshot: Snapshot;
  numbers: SnapshotNumbers;
}

const read = new Map<string, Promise<Outcome<unknown>>>();

const snapshots = client.api.districts[':district'].snapshots[':snapshot'];

/** The numbers of a snapshot. */
export function frozenNumbers(district: string, snapshot: string): Promise<Outcome<Frozen>> {
  return once(`${district}/${snapshot}`, () => ask(snapshots.$get({ param: { district, snapshot } })));
}

/** The base plan and the edits that a snapshot was made from. */
export function frozenPlan(district: string, snapshot: string): Promise<Outcome<{ base: Plan; edits: Edit[] }>> {
  return once(`${district}/${snapshot}/plan`, () => ask(snapshots.plan.$get({ param: { district, snapshot } })));
}

/** Whether the program of the server would compute what was frozen. */
export function frozenCheck(district: string, snapshot: string): Promise<Outcome<FrozenCheck>> {
  return once(`${district}/${snapshot}/check`, () => ask(snapshots.check.$get({ param: { district, snapshot } })));
}

/** A failure may pass, so that it is asked again the next time. */
function once<Value>(key: string, make: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const known = read.get(key) as Promise<Outcome<Value>> | undefined;
  if (known) return known;
  const made = make();
  read.set(key, made);
  void made.then(({ ok }) => ok || read.delete(key));
  return made;
}
