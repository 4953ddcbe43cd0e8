import { assignmentOf, type SchoolShare } from '../assignment/index.ts';
import { type Compound, type Plan, STAGES } from '../model/index.ts';
import type { Demand } from './demand.ts';

/** Schools of one compound by stage in STAGES order; empty for a compound that the base plan does not have. */
type BaseSchools = Demand['baseSchools'][number];

const NOWHERE: BaseSchools = [];
const known = new WeakMap<Plan, Map<string, BaseSchools>>();
const knownLists = new WeakMap<Plan, WeakMap<readonly Compound[], Demand['baseSchools']>>();

/**
 * The schools that compounds had in the base year of a base plan, told by id. Compounds with the same schools get the same array, and
 * so does the same list of compounds.
 */
export function baseSchoolsOf(base: Plan, compounds: readonly Compound[]): Demand['baseSchools'] {
  const lists = knownLists.get(base) ?? new WeakMap<readonly Compound[], Demand['baseSchools']>();
  knownLists.set(base, lists);
  let schools = lists.get(compounds);
  if (!schools) {
    const byId = known.get(base) ?? build(base);
    known.set(base, byId);
    schools = compounds.map(({ id }) => byId.get(id) ?? NOWHERE);
    lists.set(compounds, schools);
  }
  return schools;
}

/** Schools of the stages so far. */
interface Node {
  next: Map<readonly SchoolShare[], Node>;
  schools?: BaseSchools;
}

function build(base: Plan): Map<string, BaseSchools> {
  const assignment = assignmentOf(base);
  const first: Node = { next: new Map() };
  return new Map(
    base.compounds.map((compound) => {
      const shares = STAGES.map((stage) => assignment.schoolsOf(compound, stage, base.district.baseYear));
      let node = first;
      for (const each of shares) {
        const next = node.next.get(each) ?? { next: new Map() };
        node.next.set(each, next);
        node = next;
      }
      node.schools ??= shares;
      return [compound.id, node.schools];
    }),
  );
}
