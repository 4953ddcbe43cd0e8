import { isOpen } from '../../assignment/index.ts';
import type { Plan, School, Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { originsOf } from './origins-of.ts';
import { placeOverflow, type SchoolLoad } from './place-overflow.ts';
import { sameSector } from './same-sector.ts';
import { strandedIn } from './stranded-in.ts';
import { waysOf } from './ways-of.ts';

/** What the order of additions may change; half a pupil is one, whatever that order. */
const ARITHMETIC = 1e-6;

/** A school of the report in one stage, and its row where the bureau sends pupils from it and to it; '' for no school. */
interface Place {
  id: string;
  school?: School;
  r?: number;
}

/** The overflow of one stage and autumn as it was placed, its schools by their place in a list of `id`s. */
interface Placing extends ReturnType<typeof placeOverflow> {
  id(place: number): string;
}

/** Answers the placing of a stage in a year (by position in the results); undefined where nobody has to be placed. */
export type PlacingOf = (y: number) => Placing | undefined;

/** Places the overflow of a plan, stage by stage; see `overflowOf` for who goes where. */
export function stagePlacing(plan: Plan, results: Results): (stage: Stage) => PlacingOf {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const origins = originsOf(plan, results);
  const isSameSector = sameSector(plan);
  const strandedOf = strandedIn(plan, results, origins);
  return (stage) => {
    const stranded = results.years.map((_, y) => strandedOf(stage, y));
    const places = placesIn(results, stage, schools, stranded.flat());
    const ways = waysOf(
      plan,
      places.flatMap(({ school }) => school ?? []),
    );
    const id = (place: number) => places[place]!.id;
    const mayGo = (a: number, b: number) => isSameSector(id(a), id(b));
    return (y) => {
      const loads = places.map((place) => loadOf(results, place, y));
      const from = places.flatMap(({ id }, place) => {
        const { over, pupils } = loads[place]!;
        return over > 0 ? origins(id, stage, y, pupils).map((origin) => ({ ...origin, place })) : [];
      });
      for (const { schoolId, pupils, homes } of stranded[y]!) {
        const place = places.findIndex(({ id }) => id === schoolId);
        loads[place]!.over = pupils;
        for (const home of homes) from.push({ ...home, place });
      }
      if (!loads.some(({ over }) => over > 0)) return undefined;
      return { id, ...placeOverflow(from, loads, ways, mayGo) };
    };
  };
}

/** The schools that share pupils in a stage and those that left pupils behind, by id; no school comes last. */
function placesIn(
  results: Results,
  stage: Stage,
  schools: ReadonlyMap<string, School>,
  stranded: readonly { schoolId: string }[],
): Place[] {
  const places = new Map<string, Place>();
  for (const { schoolId: id } of stranded) {
    const school = schools.get(id);
    places.set(id, school ? { id, school } : { id });
  }
  for (const [r, row] of results.rows.entries()) {
    const school = schools.get(row.schoolId)!;
    if (row.stage === stage && isShared(school)) places.set(school.id, { id: school.id, school, r });
  }
  return [...places.values()].sort((a, b) => (b.id === '' || (a.id !== '' && a.id < b.id) ? -1 : 1));
}

/** Whether a school's pupils are sent elsewhere, and others sent to it, by the bureau. */
function isShared({ ownership, selective, kind }: School): boolean {
  return ownership === 'public' && !selective && (kind === undefined || kind === 'regular');
}

function loadOf(results: Results, { school, r }: Place, y: number): SchoolLoad & { pupils: number } {
  if (!school || r === undefined) return { pupils: 0, over: 0, free: 0 };
  const at = r * results.years.length + y;
  const open = isOpen(school, results.years[y]!);
  const pupils = results.enrolment[at]!;
  const beyond = Math.round(pupils + ARITHMETIC) - Math.floor(results.seats[at]!);
  return { pupils, over: open && beyond > 0 ? beyond : 0, free: open && beyond < 0 ? -beyond : 0 };
}
