import { walksOf } from '../../access/index.ts';
import { type Plan, STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { Overflow } from './overflow.ts';
import { stagePlacing } from './stage-placing.ts';

/**
 * Sends the pupils beyond the seats of a school, and those whom no school takes (its school has closed, nobody's catchment), to the
 * nearest schools with free seats, each autumn and stage by itself: public regular schools that are open, take no
 * examination and are of the sector of their school. Pupils are taken from the compounds that have the least extra way, over all schools: the shortest extra way is
 * served first, so nobody goes far while a neighbour's seat is free for another from further off. Pupils of no known compound start
 * at their school. Whole pupils are sent.
 */
export function overflowOf(plan: Plan, results: Results): Overflow {
  const overflow: Overflow = { transfers: [], unplaced: [], method: walksOf(plan).method };
  const placing = stagePlacing(plan, results);
  for (const stage of STAGES) {
    const placed = placing(stage);
    for (const [y, year] of results.years.entries()) {
      const answer = placed(y);
      if (!answer) continue;
      const { id, transfers, left } = answer;
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
