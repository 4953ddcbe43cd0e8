import { store } from '../store.ts';

/** Shows another year, held inside the years simulated. Never simulates: it only restyles. */
export function setYear(year: number): void {
  const years = store.getState().base?.results.years;
  if (!years?.length) return;
  const held = Math.min(Math.max(Math.round(year), years[0]!), years.at(-1)!);
  if (held !== store.getState().year) store.setState({ year: held });
}
