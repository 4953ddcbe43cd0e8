import type { Catchment, Stage } from '../model/index.ts';

/** What assignment asks of all catchments. */
interface CatchmentFacts {
  stages: ReadonlySet<Stage>;
  /** Whether some catchment is shared by distance, so that ways on foot decide. */
  byDistance: boolean;
}

const known = new WeakMap<readonly Catchment[], CatchmentFacts>();

/** Facts about a list of catchments, kept as long as it stays the same array. */
export function catchmentFacts(catchments: readonly Catchment[]): CatchmentFacts {
  let facts = known.get(catchments);
  if (!facts) {
    facts = { stages: new Set(catchments.map(({ stage }) => stage)), byDistance: catchments.some(isByDistance) };
    known.set(catchments, facts);
  }
  return facts;
}

export function isByDistance({ sharing, schoolIds }: Pick<Catchment, 'sharing' | 'schoolIds'>): boolean {
  return sharing === 'distance' && schoolIds.length > 1;
}
