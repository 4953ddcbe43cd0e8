/** A share as people read it, with at most one decimal. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
