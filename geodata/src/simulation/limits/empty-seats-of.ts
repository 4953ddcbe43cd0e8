import { STAGES, type Stage } from '../../model/index.ts';
import { seatShortage } from '../readers.ts';
import type { Results } from '../results.ts';
import { UTILISATION_FLOORS } from './empty-seats.ts';

/** Empty and missing seats of a whole district in one stage and year, side by side; a district can have both. */
export interface StageBalance {
  stage: Stage;
  year: number;
  pupils: number;
  seats: number;
  /** Seats nobody takes, summed over schools; those of a full school cannot make up for them. */
  empty: number;
  /** Pupils beyond the seats of their school, and pupils without a school. */
  missing: number;
  /** Schools that have pupils or seats, and of those the ones below 70 % and below 50 % (half-empty ones are in both). */
  schools: number;
  roomy: number;
  halfEmpty: number;
}

/** Empty seats (空余学位) beside missing ones by stage and year, for stages that have a school. Schools not computed are left out. */
export function emptySeatsOf(results: Results): StageBalance[] {
  const Y = results.years.length;
  return STAGES.flatMap((stage) => {
    const rows = [...results.rows.keys()].filter((r) => results.rows[r]!.stage === stage);
    if (rows.length === 0) return [];
    return results.years.map((year, y) => {
      const balance: StageBalance = {
        stage,
        year,
        pupils: 0,
        seats: 0,
        empty: 0,
        missing: Math.round(seatShortage(results, stage, year)),
        schools: 0,
        roomy: 0,
        halfEmpty: 0,
      };
      for (const r of rows) add(balance, results.enrolment[r * Y + y]!, results.seats[r * Y + y]!);
      return { ...balance, pupils: Math.round(balance.pupils), empty: Math.round(balance.empty) };
    });
  });
}

function add(balance: StageBalance, pupils: number, seats: number): void {
  if (Number.isNaN(pupils + seats) || pupils + seats === 0) return;
  balance.pupils += pupils;
  balance.seats += seats;
  balance.empty += Math.max(0, seats - pupils);
  balance.schools++;
  const utilisation = seats > 0 ? Math.round(pupils) / seats : Infinity;
  if (utilisation < UTILISATION_FLOORS.roomy) balance.roomy++;
  if (utilisation < UTILISATION_FLOORS.halfEmpty) balance.halfEmpty++;
}
