/** Of sizes in ascending order those up to the first that is enough for a shortage, in seats; all where none is short. */
export function usefulSizes(classes: readonly number[], seatsPerClass: number, need: ArrayLike<number>): number[] {
  const peak = Math.max(0, ...Array.from(need));
  const enough = classes.findIndex((count) => count * seatsPerClass >= peak);
  return peak === 0 || enough < 0 ? [...classes] : classes.slice(0, enough + 1);
}
