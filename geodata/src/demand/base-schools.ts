import { assignmentOf, type SchoolShare } from '../assignment/index.ts';
import { type Plan, STAGES } from '../model/index.ts';
import type { Demand } from './demand.ts';

/** Schools of one compound by stage in STAGES order; empty for a compound that the base plan does not have. */
type BaseSchools = Demand['baseSchools'][number];

const NOWHERE: BaseSchools = [];
const known = new WeakMap<Plan, Map<string, BaseSchools>>();

/** The base-year schools of every compound of a base plan, by its id. Compounds with the same schools get the same array. */
export function baseSchoolsOf(base: Plan): (compoundId: string) => BaseSchools {
  let schools = known.get(base);
  if (!schools) {
    schools = build(base);
    known.set(base, schools);
  }
  const byId = schools;
  return (compoundId) => byId.get(compoundId) ?? NOWHERE;
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
