const MOST_DECIMALS = 6;

/**
 * A value beside the limit it breaks, as people read it: with as few decimals as asked, but as many as it takes to be seen on its own
 * side of the limit, so that nothing reads "1, below 1". No decimals that are zero.
 */
export function amount(value: number, limit: number, decimals: number): string {
  let shown = rounded(value, decimals);
  for (let d = decimals + 1; d <= MOST_DECIMALS && Math.sign(shown - limit) !== Math.sign(value - limit); d++) {
    shown = rounded(value, d);
  }
  return `${shown}`;
}

function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
