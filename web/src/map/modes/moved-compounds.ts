import { boundsOf } from '@xuetu/geodata/geometry';
import type { Catchment, Position } from '@xuetu/geodata/model';
import type { Edit } from '@xuetu/geodata/scenario';
import { changedCatchments } from './changed-catchments.ts';
import type { Paper } from './mode.ts';
import { isInside } from './thing-at.ts';

/** A compound by its place in the plan, and the catchments that hold its point before and after an edit. */
export interface Held {
  index: number;
  before: Catchment | undefined;
  after: Catchment | undefined;
}

const known = new WeakMap<readonly Catchment[], Map<string, Map<string, number[]>>>();

/** Places in the plan of the compounds in each catchment of a paper, by its id. */
export function compoundsByCatchment({ plan, stage, sector }: Paper): Map<string, number[]> {
  const layers = known.get(plan.catchments) ?? new Map<string, Map<string, number[]>>();
  known.set(plan.catchments, layers);
  const key = `${stage}/${sector}/${plan.compounds.length}`;
  let found = layers.get(key);
  if (!found) {
    const own = plan.catchments.filter((each) => each.stage === stage && each.sector === sector).map(withBounds);
    found = new Map(own.map(({ catchment }) => [catchment.id, []]));
    for (const [index, { point }] of plan.compounds.entries()) {
      const holder = own.find((each) => holds(each, point));
      if (holder) found.get(holder.catchment.id)!.push(index);
    }
    layers.set(key, found);
  }
  return found;
}

/** The compounds of every catchment that an edit changes, with where they are before and after it. */
export function compoundsTouched(paper: Paper, edit: Edit): Held[] {
  const { plan, stage, sector } = paper;
  const byCatchment = compoundsByCatchment(paper);
  const put = changedCatchments(paper, edit);
  const changed = new Set([...put.map(({ id }) => id), ...(edit.deleteCatchments ?? [])]);
  const candidates = put.map(withBounds);
  return plan.catchments
    .filter((each) => each.stage === stage && each.sector === sector && changed.has(each.id))
    .flatMap((before) =>
      (byCatchment.get(before.id) ?? []).map((index) => {
        const { point } = plan.compounds[index]!;
        return { index, before, after: candidates.find((each) => holds(each, point))?.catchment };
      }),
    );
}

/** Those of them that go to another catchment. */
export function compoundsMoved(paper: Paper, edit: Edit): Held[] {
  return compoundsTouched(paper, edit).filter(({ before, after }) => before?.id !== after?.id);
}

interface Bounded {
  catchment: Catchment;
  bounds: ReturnType<typeof boundsOf>;
}

function withBounds(catchment: Catchment): Bounded {
  return { catchment, bounds: boundsOf(catchment.shape) };
}

function holds({ catchment, bounds: [west, south, east, north] }: Bounded, at: Position): boolean {
  return at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && isInside(catchment.shape, at);
}
