/** The share of one view of births among all that are weighed; 0 where none is. */
export function birthsShare(births: Record<string, number> | undefined, id: string): number {
  const sum = Object.values(births ?? {}).reduce((total, weight) => total + weight, 0);
  return sum > 0 ? (births?.[id] ?? 0) / sum : 0;
}
