import type { Programme } from '../programmes/programme.ts';

/** A programme of a problem of these years that begins so many years later; it runs for as many fewer years where it has no end. */
export function shifted(programme: Programme, by: number, years: readonly number[]): Programme {
  if (by === 0) return programme;
  const year = programme.year + by;
  const end = Math.max(...programme.actions.map(({ until = Infinity }) => until), -Infinity);
  const last = end === -Infinity ? Infinity : end;
  const yearsFrom = (first: number, until: number) => years.filter((each) => first <= each && each <= until).length;
  const left = yearsFrom(year, last + by) / Math.max(1, yearsFrom(programme.year, last));
  const ifHeld = programme.seatsIfHeld ?? programme.seats;
  const seats = ifHeld.map((each, y) => (year <= years[y]! && years[y]! <= last + by ? each : 0));
  return {
    ...programme,
    id: `${programme.id}@${year}`,
    actions: programme.actions.map((action) => ({
      ...action,
      year: action.year + by,
      ...(action.until === undefined
        ? { seats: Math.round(seats[years.indexOf(year)]!) }
        : { until: action.until + by }),
    })),
    seats,
    costs: { ...programme.costs, running: programme.costs.running * left },
    spending: programme.spending.map((_, y) => programme.spending[y - by] ?? 0),
    year,
  };
}
