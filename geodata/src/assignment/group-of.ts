import { type Catchment, type Compound, type Plan, STAGES } from '../model/index.ts';
import { isByDistance } from './catchment-facts.ts';
import { catchmentOf } from './catchment-of.ts';
import { explicitIndex } from './explicit-index.ts';
import { KeptBy } from './kept-by.ts';
import { stayIndex } from './stay-index.ts';

/**
 * What decides about a compound: its catchments, explicit assignments and stays, and its place where the nearest school takes it. Compounds
 * of one group have the same schools in every stage and year, also in another plan with the same `schools`.
 */
export type Group = object;

/** The group by catchments alone, and whether one of them is shared by distance. */
interface Ground {
  group: Group;
  byDistance: boolean;
}

/** Stands for no catchment. */
const NONE = {};
const groups = new KeptBy<Group>();
const known = new WeakMap<readonly Catchment[], WeakMap<Compound, Ground>>();

/** Answers the group of a compound: the same object in all plans in which the same things decide. */
export function groupsOf(plan: Plan): (compound: Compound) => Group {
  const { byCompound } = explicitIndex(plan.assignments);
  const stays = stayIndex(plan).byCompound;
  const grounds = known.get(plan.catchments) ?? new WeakMap<Compound, Ground>();
  known.set(plan.catchments, grounds);
  return (compound) => {
    let ground = grounds.get(compound);
    if (!ground) {
      ground = groundOf(plan, compound);
      grounds.set(compound, ground);
    }
    const explicit = byCompound.size > 0 ? byCompound.get(compound.id) : undefined;
    const stay = stays.size > 0 ? stays.get(compound.id) : undefined;
    if (!explicit && !stay && !ground.byDistance) return ground.group;
    const ways = ground.byDistance ? [compound, plan.streets, plan.landscape, plan.assumptions] : [];
    return groups.at([ground.group, ...ways, ...(explicit ?? []), ...(stay ?? [])], newGroup);
  };
}

function groundOf(plan: Plan, compound: Compound): Ground {
  const catchments = STAGES.map((stage) => catchmentOf(plan, compound, stage));
  return {
    group: groups.at(
      catchments.map((each) => each ?? NONE),
      newGroup,
    ),
    byDistance: catchments.some((each) => each && isByDistance(each)),
  };
}

function newGroup(): Group {
  return {};
}
