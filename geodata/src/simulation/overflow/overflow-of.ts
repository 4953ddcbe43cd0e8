import { walksOf } from '../../access/index.ts';
import { isOpen } from '../../assignment/index.ts';
import { type Plan, type School, STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { originsOf } from './origins-of.ts';
import type { Overflow } from './overflow.ts';
import { placeOverflow, type SchoolLoad } from './place-overflow.ts';
import { waysOf } from './ways-of.ts';

/** What the order of additions may change; half a pupil is one, whatever that order. */
const ARITHMETIC = 1e-6;

/**
 * Sends the pupils beyond the seats of a school to the nearest schools with free seats, each autumn and stage by itself: public
 * regular schools that are open and take no examination, on both sides. Pupils are taken from the compounds that have the least
 * extra way, over all schools: the shortest extra way is served first, so nobody goes far while a neighbour's seat is free for
 * another from further off. Pupils of no known compound start at their school. Whole pupils are sent.
 */
export function overflowOf(plan: Plan, results: Results): Overflow {
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  const origins = originsOf(plan, results);
  const overflow: Overflow = { transfers: [], unplaced: [], method: walksOf(plan).method };
  for (const stage of STAGES) {
    const rows = results.rows
      .map((row, r) => ({ r, school: schools.get(row.schoolId)!, stage: row.stage }))
      .filter((row) => row.stage === stage && isShared(row.school))
      .sort((a, b) => (a.school.id < b.school.id ? -1 : 1));
    const ways = waysOf(
      plan,
      rows.map(({ school }) => school),
    );
    for (const [y, year] of results.years.entries()) {
      const loads = rows.map(({ r, school }) => loadOf(results, r, y, isOpen(school, year)));
      if (!loads.some(({ over }) => over > 0)) continue;
      const from = rows.flatMap(({ school }, place) => {
        const { over, pupils } = loads[place]!;
        return over > 0 ? origins(school.id, stage, y, pupils).map((origin) => ({ ...origin, place })) : [];
      });
      const { transfers, left } = placeOverflow(from, loads, ways);
      const id = (place: number) => rows[place]!.school.id;
      for (const { from: a, to: b, ...rest } of transfers) {
        overflow.transfers.push({ stage, year, fromId: id(a), toId: id(b), ...rest });
      }
      for (const [place, pupils] of left.entries()) {
        if (pupils > 0) overflow.unplaced.push({ stage, year, schoolId: id(place), pupils });
      }
    }
  }
  return overflow;
}

/** Whether a school's pupils are sent elsewhere, and others sent to it, by the bureau. */
function isShared({ ownership, selective, kind }: School): boolean {
  return ownership === 'public' && !selective && (kind === undefined || kind === 'regular');
}

function loadOf(results: Results, r: number, y: number, open: boolean): SchoolLoad & { pupils: number } {
  const at = r * results.years.length + y;
  const pupils = results.enrolment[at]!;
  const beyond = Math.round(pupils + ARITHMETIC) - Math.floor(results.seats[at]!);
  return { pupils, over: open && beyond > 0 ? beyond : 0, free: open && beyond < 0 ? -beyond : 0 };
}
