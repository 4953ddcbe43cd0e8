/** What colours one feature at this moment, by its id. Read by the layers as feature state. */
export type FeatureStates<State> = Map<string, State>;

/** The states that differ from what was set before. A feature that is gone needs none. */
export function changedStates<State extends object>(
  before: FeatureStates<State> | undefined,
  after: FeatureStates<State>,
): [id: string, state: State][] {
  if (!before) return [...after];
  return [...after].filter(([id, state]) => !sameState(before.get(id), state));
}

function sameState<State extends object>(before: State | undefined, after: State): boolean {
  return before !== undefined && Object.entries(after).every(([key, value]) => before[key as keyof State] === value);
}
