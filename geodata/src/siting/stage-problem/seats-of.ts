import type { Choice, StageProblem } from './stage-problem.ts';

/** Seats for compounds at each place and year with the chosen programmes, [place * Y + year]. */
export function seatsOf(problem: StageProblem, { programme }: Pick<Choice, 'programme'>): Float64Array {
  const count = problem.years.length;
  const seats = new Float64Array(problem.places.length * count);
  problem.places.forEach((place, p) => {
    seats.set(place.seats, p * count);
  });
  problem.places.forEach((place, p) => {
    const added = place.programmes[programme[p]!]?.seats;
    for (let y = 0; added && y < count; y++) seats[(problem.isPooled ? 0 : p) * count + y]! += added[y]!;
  });
  return seats;
}
