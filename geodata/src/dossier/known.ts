/** Rounded for reading; null where it is not a number. */
export function known(value: number | undefined, decimals: number): number | null {
  return value !== undefined && Number.isFinite(value) ? Number(value.toFixed(decimals)) : null;
}
