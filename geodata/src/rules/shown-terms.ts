const MOST_DECIMALS = 9;

/**
 * Numbers of a calculation as people read them: with as few decimals as it takes for what they come to, as they are shown, to be the
 * result as it is shown. No decimals that are zero.
 */
export function shownTerms(
  values: readonly number[],
  result: string,
  resultOf: (shown: readonly number[]) => number,
  fewest = 2,
  fewestOfResult = 3,
): number[] {
  const decimals = Math.max(fewestOfResult, result.split('.')[1]?.length ?? 0);
  const told = Number(result).toFixed(decimals);
  for (let digits = fewest; ; digits++) {
    const shown = values.map((value) => (Number.isInteger(value) ? value : Number(value.toFixed(digits))));
    if (digits === MOST_DECIMALS || resultOf(shown).toFixed(decimals) === told) return shown;
  }
}
