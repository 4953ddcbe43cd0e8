import { isOpen, schoolsOf } from '../assignment/index.ts';
import { STANDARD_CLASS_SIZE, seatsIn } from '../capacity/index.ts';
import { type Plan, type School, STAGES, type Stage } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import type { ProgrammeTerms } from './programme-of.ts';
import { sitesToTry } from './sites-to-try.ts';
import type { Place } from './stage-problem.ts';

/** The places of one stage, still without programmes: none, the schools that offer it, the sites where it may be built. */
export function placesOf(plan: Plan, results: Results, stage: Stage, terms: ProgrammeTerms): Place[] {
  const { years } = terms;
  const first = years[0]!;
  const none: Place = {
    kind: 'none',
    id: '',
    name: '',
    seats: new Float64Array(years.length),
    year: first,
    programmes: [],
  };
  const own = ownPupils(plan, results, stage, years);
  const schools = plan.schools
    .filter((school) => school.stages.some((offer) => offer.stage === stage))
    .map(
      (school): Place => ({
        kind: 'school',
        id: school.id,
        name: school.name,
        seats: own.get(school.id) ?? new Float64Array(years.length).fill(Infinity),
        year: Math.max(first, school.openFrom ?? first),
        programmes: [],
      }),
    );
  const sites = sitesToTry(plan, results, stage, terms).map(({ site, year }): Place => {
    const seats = new Float64Array(years.length);
    return { kind: 'site', id: site.id, name: site.name, seats, year, programmes: [] };
  });
  return [none, ...schools, ...sites];
}

/** Whether compounds may be sent to a school: public, by catchment, and open to the end. */
export function takesCompounds(school: School, lastYear: number): boolean {
  return (
    school.ownership === 'public' && !school.selective && school.closedFrom === undefined && isOpen(school, lastYear)
  );
}

/**
 * Seats left for compounds by school and year: seats less the pupils who come from no compound. Rooms that several stages share
 * count for none of them, since which one gets them hangs on the pupils of both.
 */
function ownPupils(plan: Plan, results: Results, stage: Stage, years: readonly number[]): Map<string, Float64Array> {
  const Y = results.years.length;
  const s = STAGES.indexOf(stage);
  const terms = { standard: STANDARD_CLASS_SIZE, path: plan.assumptions.classSizePath };
  const sharing = new Map(plan.schools.flatMap((school) => (school.sharedRooms ? [[school.id, school]] : [])));
  const left = new Map<string, Float64Array>();
  for (const [r, row] of results.rows.entries()) {
    if (row.stage !== stage) continue;
    const shared = sharing.get(row.schoolId)?.stages.find((offer) => offer.stage === stage);
    left.set(
      row.schoolId,
      Float64Array.from(years, (year) => {
        const at = r * Y + results.years.indexOf(year);
        const seats = results.seats[at]!;
        return (shared ? Math.min(seats, seatsIn(shared, year, terms)) : seats) - results.enrolment[at]!;
      }),
    );
  }
  for (const [c, compound] of plan.compounds.entries()) {
    for (const [y, year] of years.entries()) {
      const pupils = results.compoundPupils[(c * STAGES.length + s) * Y + results.years.indexOf(year)]!;
      if (pupils === 0) continue;
      for (const { schoolId, share } of schoolsOf(plan, compound, stage, year)) {
        const seats = left.get(schoolId);
        if (seats) seats[y]! += pupils * share;
      }
    }
  }
  for (const seats of left.values())
    for (let y = 0; y < seats.length; y++) if (Number.isNaN(seats[y])) seats[y] = Infinity;
  return left;
}
