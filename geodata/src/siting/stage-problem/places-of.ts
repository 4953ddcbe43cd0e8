import { isOpen } from '../../assignment/index.ts';
import type { Plan, School, Stage } from '../../model/index.ts';
import type { Results } from '../../simulation/index.ts';
import type { ProgrammeTerms } from '../programmes/programme-of.ts';
import { sitesToTry } from '../programmes/sites-to-try.ts';
import { seatsForCompounds } from './seats-for-compounds.ts';
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
  const own = seatsForCompounds(plan, results, stage, years);
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
