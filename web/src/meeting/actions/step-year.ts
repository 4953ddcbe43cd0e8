import { yearsShown } from '../figures/years-shown.ts';
import { meetingStore } from '../meeting-store.ts';
import { changeView } from './change-view.ts';

/** Shows the year so many further on, held inside the years simulated; answers whether there was such a year. */
export function stepYear(by: number): boolean {
  const { view } = meetingStore.getState();
  const years = yearsShown();
  if (!view || years.length === 0) return false;
  const year = Math.min(Math.max(view.year + by, years[0]!), years.at(-1)!);
  changeView({ year });
  return year !== view.year;
}
