import type { Programme } from '../programmes/programme.ts';
import type { Place, Reach, StageProblem, Unit } from '../stage-problem/stage-problem.ts';

/**
 * The stage problems of several births views, by view, with the same places and the same programmes in all of them: what one view would
 * not suggest, since nobody is short there, may be done in it as well. Seats are those of the view where it has the programme; what
 * temporary classes are worth in a stage without catchments hangs on who is short, so there others get nothing of them. Compounds
 * may move as soon as the place takes anybody; see `withMovingYears`.
 */
export function withCommonProgrammes(views: readonly (readonly StageProblem[])[]): StageProblem[][] {
  const byStage = (views[0] ?? []).map((_, s) => inCommon(views.map((problems) => problems[s]!)));
  return views.map((_, v) => byStage.map((each) => each[v]!));
}

function inCommon(problems: readonly StageProblem[]): StageProblem[] {
  const places = new Map<string, Place>();
  for (const problem of problems)
    for (const place of problem.places) {
      const known = places.get(keyOf(place));
      places.set(keyOf(place), known ? merged(known, place) : place);
    }
  const index = new Map([...places.keys()].map((key, p) => [key, p]));
  return problems.map((problem) => {
    const own = new Map(problem.places.map((place) => [keyOf(place), place]));
    const renumbered = (p: number) => index.get(keyOf(problem.places[p]!))!;
    const units = problem.units.map((unit) => ({
      ...unit,
      today: unit.today.map((each) => ({ ...each, place: renumbered(each.place) })),
      reach: [
        ...firstWays(unit).map((to) => ({ ...to, place: renumbered(to.place) })),
        ...waysElsewhere(unit, problem, problems).map(({ key, ...to }) => ({ ...to, place: index.get(key)! })),
      ],
    }));
    const common = [...places].map(([key, place]) => ofView(place, own.get(key), problem.isPooled));
    return { ...problem, places: common, units };
  });
}

function keyOf({ kind, id }: Place): string {
  return `${kind}/${id}`;
}

/** A place with the programmes of both, those of the first as they are. */
function merged(known: Place, other: Place): Place {
  const ids = new Set(known.programmes.map(({ id }) => id));
  const further = other.programmes.filter(({ id }) => !ids.has(id));
  return { ...known, year: Math.min(known.year, other.year), programmes: [...known.programmes, ...further] };
}

function ofView(place: Place, own: Place | undefined, isPooled = false): Place {
  const ownSeats = new Map(own?.programmes.map(({ id, seats }) => [id, seats]));
  const programmes = place.programmes.map((each): Programme => {
    const seats = ownSeats.get(each.id);
    if (seats) return { ...each, seats };
    const isUseless = isPooled && each.actions.some(({ kind }) => kind === 'temporary');
    return isUseless ? { ...each, seats: new Float64Array(each.seats.length) } : each;
  });
  return { ...place, seats: own?.seats ?? place.seats, programmes };
}

/** Ways of a unit, each from the first year in which it is open. */
function firstWays({ reach }: Unit): Reach[] {
  const byPlace = new Map<number, Reach>();
  for (const to of reach) {
    const known = byPlace.get(to.place);
    if (!known || to.year < known.year) byPlace.set(to.place, to);
  }
  return [...byPlace.values()];
}

/** Ways of the same compound in other views to places that the problem itself does not have. */
function waysElsewhere({ compoundId }: Unit, problem: StageProblem, problems: readonly StageProblem[]) {
  const known = new Set(problem.places.map(keyOf));
  const found = new Map<string, Omit<Reach, 'place'> & { key: string }>();
  for (const other of problems) {
    if (other.places.every((place) => known.has(keyOf(place)))) continue;
    const same = other.units.find((unit) => unit.compoundId === compoundId);
    for (const { place, metres, year } of same ? firstWays(same) : []) {
      const key = keyOf(other.places[place]!);
      if (!known.has(key)) found.set(key, { key, metres, year: Math.min(year, found.get(key)?.year ?? year) });
    }
  }
  return [...found.values()];
}
