import { isBare } from '../demand/index.ts';
import { boundsOf } from '../geometry/index.ts';
import type { Plan, Position, School, Stay } from '../model/index.ts';
import type { Difference } from '../simulation/index.ts';

/**
 * What differs between two plans over a base plan that share what they have in common. Undefined where they differ in more than
 * schools, catchments, assignments and single compounds, or where pupils who come from no compound grow otherwise or something else is
 * missing: everything is then to be simulated anew.
 */
export function differenceBetween(base: Plan, before: Plan, after: Plan): Difference | undefined {
  const isNear =
    before.district === after.district &&
    before.births === after.births &&
    before.assumptions === after.assumptions &&
    before.streets === after.streets &&
    before.landscape === after.landscape &&
    haveSameIds(before.compounds, after.compounds);
  if (!isNear) return undefined;
  const regrown = changedPlaces(before.compounds, after.compounds);
  if (regrown.some((c) => isBare(before.compounds[c]!) !== isBare(after.compounds[c]!))) return undefined;
  if (before.schools !== after.schools) {
    return haveSameOwnPupils(base, before, after) ? { rerouted: undefined, regrown } : undefined;
  }
  const rerouted = new Set(regrown);
  for (const c of reassigned(before, after)) rerouted.add(c);
  for (const c of redrawn(before, after)) rerouted.add(c);
  return { rerouted: [...rerouted], regrown };
}

function haveSameIds(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  return before === after || (before.length === after.length && before.every(({ id }, i) => id === after[i]!.id));
}

/** Whether no school of the base plan, as either plan has it or as it was where it is deleted, has another grade system or area. */
function haveSameOwnPupils(base: Plan, before: Plan, after: Plan): boolean {
  const ids = new Set(differing(before.schools, after.schools).map(({ id }) => id));
  if (ids.size === 0) return true;
  const schoolsOf = ({ schools }: Plan) =>
    new Map(schools.filter(({ id }) => ids.has(id)).map((school) => [school.id, school]));
  const [counted, old, now] = [schoolsOf(base), schoolsOf(before), schoolsOf(after)];
  return [...counted].every(([id, school]) => growAlike(old.get(id) ?? school, now.get(id) ?? school));
}

function growAlike(a: School, b: School): boolean {
  return (
    a.areaId === b.areaId &&
    a.system === b.system &&
    JSON.stringify(a.systemChanges ?? []) === JSON.stringify(b.systemChanges ?? [])
  );
}

function changedPlaces<Item>(before: readonly Item[], after: readonly Item[]): number[] {
  if (before === after) return [];
  return [...after.keys()].filter((i) => before[i] !== after[i]);
}

const NO_STAYS: readonly Stay[] = [];

/** Compounds with another explicit assignment or stay, by position. */
function reassigned(before: Plan, after: Plan): number[] {
  const changed = [
    ...differing(before.assignments, after.assignments),
    ...differing(before.stays ?? NO_STAYS, after.stays ?? NO_STAYS),
  ];
  return changed.length === 0
    ? []
    : changed.flatMap(({ compoundId }) => placesById(after.compounds).get(compoundId) ?? []);
}

const places = new WeakMap<readonly { id: string }[], ReadonlyMap<string, number>>();

function placesById(items: readonly { id: string }[]): ReadonlyMap<string, number> {
  let byId = places.get(items);
  if (!byId) {
    byId = new Map(items.map(({ id }, i) => [id, i]));
    places.set(items, byId);
  }
  return byId;
}

/** Compounds that lie where catchments were or are that have changed, by position. */
function redrawn(before: Plan, after: Plan): number[] {
  const boxes = differing(before.catchments, after.catchments).map(({ shape }) => boundsOf(shape));
  if (boxes.length === 0) return [];
  const isNear = ([x, y]: Position) =>
    boxes.some(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north);
  return [...after.compounds.keys()].filter((c) => isNear(after.compounds[c]!.point));
}

/** Items of either list that are not in the other; lists that begin and end alike are compared in between only. */
function differing<Item>(before: readonly Item[], after: readonly Item[]): Item[] {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let first = 0;
  while (first < least && before[first] === after[first]) first++;
  let last = 0;
  while (last < least - first && before[before.length - 1 - last] === after[after.length - 1 - last]) last++;
  const gone = new Set(before.slice(first, before.length - last));
  const come = new Set(after.slice(first, after.length - last));
  return [...[...gone].filter((item) => !come.has(item)), ...[...come].filter((item) => !gone.has(item))];
}
