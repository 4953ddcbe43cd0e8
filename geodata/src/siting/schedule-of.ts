import { earliestSchedule } from './earliest-schedule.ts';
import { loadsOf } from './loads-of.ts';
import { seatsOf } from './seats-of.ts';
import type { Choice, Schedule, StageProblem } from './stage-problem.ts';

/**
 * When each part of an answer takes effect: as late as it may without more seats short in any year than if everything came
 * at once. What removes no shortage (a school that only shortens walks) comes as soon as it can.
 */
export function scheduleOf(problem: StageProblem, choice: Choice): Schedule {
  const schedule = earliestSchedule(problem, choice);
  const allowed = shortByYear(problem, choice, schedule);
  const isAllowed = () => shortByYear(problem, choice, schedule).every((short, y) => short <= allowed[y]! + 1e-6);
  const used = usedPlaces(problem, choice);
  for (const p of used) {
    const programme = problem.places[p]!.programmes[choice.programme[p]!];
    const last = problem.years.at(-1)!;
    const latest = Math.min(last, programme?.latest ?? last);
    if (problem.places[p]!.kind === 'site') delay(last, latest, [schedule.moves, schedule.seats], p, isAllowed);
    else {
      if (programme) delay(last, latest, [schedule.seats], p, isAllowed);
      delay(last, last, [schedule.moves], p, isAllowed);
    }
  }
  return schedule;
}

/** Moves the year of place p in each of `calendars` on, year by year, while that is allowed, to the latest year that is. */
function delay(last: number, latest: number, calendars: Int32Array[], p: number, isAllowed: () => boolean): void {
  const earliest = calendars[0]![p]!;
  let year = earliest;
  while (year <= last) {
    for (const calendar of calendars) calendar[p] = year + 1;
    if ((year >= latest && latest < last) || !isAllowed()) break;
    year++;
  }
  for (const calendar of calendars) calendar[p] = year > last ? earliest : year;
}

function usedPlaces(problem: StageProblem, choice: Choice): number[] {
  const used = new Set<number>();
  choice.programme.forEach((programme, p) => {
    if (programme >= 0) used.add(p);
  });
  for (const shares of choice.shares) for (const { place } of shares) if (place >= 0) used.add(place);
  const order = (p: number) => (problem.places[p]!.kind === 'site' ? 0 : 1);
  return [...used].sort((a, b) => order(a) - order(b) || a - b);
}

function shortByYear(problem: StageProblem, choice: Choice, schedule: Schedule): Float64Array {
  const years = problem.years.length;
  const loads = loadsOf(problem, choice.shares, schedule);
  const seats = seatsOf(problem, choice, schedule);
  const short = new Float64Array(years);
  for (let i = 0; i < loads.length; i++) short[i % years]! += Math.max(0, loads[i]! - seats[i]!);
  return short;
}
