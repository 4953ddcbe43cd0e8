import type { Choice, SitingWeights, StageProblem } from '@xuetu/geodata/siting';

/** Judges an answer to stage problems afresh, by code of its own: adds up the objective in 万元 and names every rule that is broken. */
export function checkSiting(
  problems: readonly StageProblem[],
  choices: readonly Choice[],
  weights: SitingWeights,
): { objective: number; broken: string[] } {
  const broken: string[] = [];
  let objective = 0;
  const used = new Map<string, string>();
  for (const [i, problem] of problems.entries()) {
    objective += stageCost(problem, choices[i]!, weights, broken);
    for (const [p, place] of problem.places.entries()) {
      const chosen = place.programmes[choices[i]!.programme[p]!];
      if (!chosen || place.kind !== 'site') continue;
      const other = used.get(place.id) ?? chosen.id;
      if (other !== chosen.id) broken.push(`site ${place.id} is used twice: ${other}, ${chosen.id}`);
      used.set(place.id, chosen.id);
    }
  }
  return { objective, broken };
}

function stageCost(problem: StageProblem, choice: Choice, weights: SitingWeights, broken: string[]): number {
  const { years, places, units, stage } = problem;
  const chosen = places.map((place, p) => place.programmes[choice.programme[p]!]);
  const pupilsAt = places.map(() => new Float64Array(years.length));
  let cost = 0;
  for (const programme of chosen) for (const wan of Object.values(programme?.costs ?? {})) cost += wan;
  for (const [u, unit] of units.entries()) {
    const parts = choice.shares[u]!;
    const sum = parts.reduce((total, { share }) => total + share, 0);
    if (Math.abs(sum - 1) > 1e-6 || parts.some(({ share }) => share < -1e-9))
      broken.push(`${stage} ${unit.compoundId}: shares add up to ${sum}`);
    for (const part of parts) {
      const to = unit.reach.find((each) => each.place === part.place && each.year === part.year);
      if (!to && part.place >= 0) broken.push(`${stage} ${unit.compoundId} cannot reach place ${part.place}`);
      let moved = 0;
      for (const [y, year] of years.entries()) {
        const pupils = unit.pupils[y]! * part.share;
        if (to && year >= to.year) {
          pupilsAt[to.place]![y]! += pupils;
          cost += (weights.walkingWanPerPupilKmYear * pupils * to.metres) / 1000;
          const before = unit.today.find(({ place }) => place === to.place)?.share[y] ?? 0;
          moved = Math.max(moved, pupils * (1 - before));
        } else {
          cost += (weights.walkingWanPerPupilKmYear * pupils * unit.todayMetres[y]!) / 1000;
          for (const { place, share } of unit.today) pupilsAt[place]![y]! += pupils * share[y]!;
        }
      }
      cost += weights.movingWanPerPupil * moved;
    }
  }
  for (const [p, place] of places.entries()) {
    const closed = chosen[p]?.actions.find(({ kind }) => kind === 'close')?.year ?? Infinity;
    let worst = 0;
    for (const [y, year] of years.entries()) {
      const pupils = pupilsAt[p]![y]!;
      const isThere = place.kind !== 'site' || (chosen[p]?.year ?? Infinity) <= year;
      if (pupils > 1e-6 && (!isThere || year >= closed)) broken.push(`${stage} ${place.id} has pupils in ${year}`);
      const seats = place.seats[y]! + (chosen[p]?.seats[y] ?? 0);
      if (y > 0 && beginsPeriod(problem, year)) {
        cost += weights.shortageWanPerSeat * worst;
        worst = 0;
      }
      worst = Math.max(worst, pupils - seats > 1e-6 ? pupils - seats : 0);
      if (seats !== Infinity) cost += weights.emptyWanPerSeatYear * Math.max(0, seats - pupils);
    }
    cost += weights.shortageWanPerSeat * worst;
  }
  return cost;
}

/** Whether more is possible in a year than in the year before. */
function beginsPeriod({ places, periodStarts = [] }: StageProblem, year: number): boolean {
  return (
    periodStarts.includes(year) ||
    places.some((place) => {
      const first = Math.min(
        ...place.programmes.filter(({ seats }) => seats.some((more) => more > 0)).map((each) => each.year),
      );
      return place.year === year || first === year;
    })
  );
}
