import type { Catchment, Compound, District, Plan, Stage } from '../model/index.ts';
import { type CatchmentIndex, catchmentIndex, mayHold } from './catchment-index.ts';

type Found = Map<Stage, WeakMap<Compound, Catchment | null>>;

/** Where compounds lie in one list of catchments. */
interface Places {
  catchments: readonly Catchment[];
  index?: CatchmentIndex;
  found: Found;
  /** What was found in the list before, and how that one differed. */
  before?: { found: Found; gone: ReadonlySet<Catchment>; added: readonly Catchment[] };
}

const known = new WeakMap<readonly Catchment[], Places>();
const latest = new WeakMap<District, Places>();

/**
 * The catchment of a stage that holds a compound's point. Kept as long as the catchments and the compound stay the same objects.
 * When some catchments of a district change, only compounds in them are looked for again.
 */
export function catchmentOf(
  plan: Pick<Plan, 'district' | 'catchments'>,
  compound: Compound,
  stage: Stage,
): Catchment | undefined {
  const places = known.get(plan.catchments) ?? placesOf(plan);
  let found = places.found.get(stage);
  if (!found) {
    found = new WeakMap();
    places.found.set(stage, found);
  }
  let place = found.get(compound);
  if (place === undefined) {
    place = asBefore(places, compound, stage);
    if (place === undefined) {
      places.index ??= catchmentIndex(places.catchments);
      place = places.index(stage, compound.point) ?? null;
    }
    found.set(compound, place);
  }
  return place ?? undefined;
}

function placesOf({ district, catchments }: Pick<Plan, 'district' | 'catchments'>): Places {
  const last = latest.get(district);
  const places: Places = { catchments, found: new Map() };
  if (last) {
    const now = new Set(catchments);
    const then = new Set(last.catchments);
    places.before = {
      found: last.found,
      gone: new Set(last.catchments.filter((each) => !now.has(each))),
      added: catchments.filter((each) => !then.has(each)),
    };
    delete last.before;
  }
  known.set(catchments, places);
  latest.set(district, places);
  return places;
}

/** The place that a compound had and still has; undefined where that is not known. */
function asBefore({ before }: Places, compound: Compound, stage: Stage): Catchment | null | undefined {
  const place = before?.found.get(stage)?.get(compound);
  if (!before || place === undefined || (place && before.gone.has(place))) return undefined;
  return before.added.some((each) => each.stage === stage && mayHold(each, compound.point)) ? undefined : place;
}
