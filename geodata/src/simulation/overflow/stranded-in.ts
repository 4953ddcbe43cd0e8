import { assignmentOf, isOpen, type SchoolShare } from '../../assignment/index.ts';
import { type Plan, type School, STAGES, type Stage } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { type Origin, type OriginsOf, ROUNDING } from './origins-of.ts';

/** Pupils whom no school takes, who went to the same school before it closed. */
interface Stranded {
  /** '' for those who had no school in any simulated year, or of whom it is not known. */
  schoolId: string;
  /** Whole pupils; those of a stage and year add up to the unassigned of the results, rounded. */
  pupils: number;
  homes: Origin[];
}

/** What is left over when parts are added up is no pupil. */
const ARITHMETIC = 1e-6;

/** A compound, by position, without a school, and the schools that it had last. */
interface WithoutSchool {
  compound: number;
  before: readonly SchoolShare[];
}

const NOBODY_BEFORE: readonly SchoolShare[] = [{ schoolId: '', share: 1 }];

/**
 * The unassigned pupils of the results by stage and year (by position), with where they live. Those of no known compound went to
 * schools that have closed: as many to each as such pupils it had last, and they start there.
 */
export function strandedIn(
  plan: Plan,
  results: Results,
  originsOf: OriginsOf,
): (stage: Stage, y: number) => Stranded[] {
  const assignment = assignmentOf(plan);
  const { years } = results;
  const Y = years.length;
  const known = new Map<string, WithoutSchool[]>();

  function withoutSchool(stage: Stage, y: number): readonly WithoutSchool[] {
    const key = `${stage}/${assignment.turnOf(years[y]!)}`;
    let found = known.get(key);
    if (!found) {
      const earlier = years.slice(0, y).reverse();
      found = [...plan.compounds.entries()].flatMap(([compound, each]) => {
        if (assignment.schoolsOf(each, stage, years[y]!).length > 0) return [];
        const last = earlier.find((year) => assignment.schoolsOf(each, stage, year).length > 0);
        return [{ compound, before: last === undefined ? NOBODY_BEFORE : assignment.schoolsOf(each, stage, last) }];
      });
      known.set(key, found);
    }
    return found;
  }

  function homesOf(stage: Stage, y: number, unassigned: number): Map<string, Origin[]> {
    const homes = new Map<string, Origin[]>();
    let all = 0;
    for (const { compound, before } of withoutSchool(stage, y)) {
      const here = results.compoundPupils[(compound * STAGES.length + STAGES.indexOf(stage)) * Y + y]!;
      if (!(here > 0)) continue;
      all += here;
      const { point: at, id: compoundId } = plan.compounds[compound]!;
      for (const { schoolId, share } of before) add(homes, schoolId, { at, compoundId, pupils: here * share });
    }
    // In a stage that does not go by catchment nobody is missed whose compound has no school.
    const isByCompound = assignment.isPlanned(stage) || all <= unassigned + ROUNDING;
    return isByCompound ? homes : new Map();
  }

  /** Pupils without a compound whom a closed school had in its last simulated year. */
  function ownBefore({ id }: School, stage: Stage, y: number, isOpenIn: (y: number) => boolean): number {
    const r = results.rowIndex.get(`${id}/${stage}`);
    let last = y - 1;
    while (last >= 0 && !isOpenIn(last)) last--;
    if (r === undefined || last < 0) return 0;
    const origins = originsOf(id, stage, last, results.enrolment[r * Y + last]!);
    return origins.find(({ compoundId }) => compoundId === '')?.pupils ?? 0;
  }

  function addOwn(homes: Map<string, Origin[]>, stage: Stage, y: number, rest: number): void {
    const closed = plan.schools
      .filter((school) => !isOpen(school, years[y]!))
      .map((school) => ({ school, own: ownBefore(school, stage, y, (each) => isOpen(school, years[each]!)) }));
    const all = closed.reduce((sum, { own }) => sum + own, 0);
    for (const { school, own } of closed) {
      if (own > 0) add(homes, school.id, { at: school.location, compoundId: '', pupils: (rest * own) / all });
    }
  }

  return (stage, y) => {
    const unassigned = results.unassigned[STAGES.indexOf(stage) * Y + y]!;
    if (!(unassigned > ROUNDING)) return [];
    const homes = homesOf(stage, y, unassigned);
    const rest = unassigned - sumOf([...homes.values()].flat());
    if (rest > ROUNDING) addOwn(homes, stage, y, rest);
    return wholePupils(homes, unassigned);
  };
}

/**
 * Groups with whole pupils that add up to all of them, rounded. Those of whom no home is known have no school before either; what only
 * single precision leaves over belongs to the last group.
 */
function wholePupils(homes: ReadonlyMap<string, Origin[]>, all: number): Stranded[] {
  const isRest = all - sumOf([...homes.values()].flat()) > ROUNDING;
  const ids = [...new Set(isRest ? [...homes.keys(), ''] : homes.keys())].sort().reverse();
  let [counted, told] = [0, 0];
  return ids.flatMap((schoolId, i) => {
    const here = homes.get(schoolId) ?? [];
    counted = i === ids.length - 1 ? all : counted + sumOf(here);
    const pupils = Math.round(counted + ARITHMETIC) - told;
    told += pupils;
    return pupils > 0 ? [{ schoolId, pupils, homes: here }] : [];
  });
}

function add(homes: Map<string, Origin[]>, schoolId: string, home: Origin): void {
  const here = homes.get(schoolId);
  if (here) here.push(home);
  else homes.set(schoolId, [home]);
}

function sumOf(homes: readonly Origin[]): number {
  return homes.reduce((sum, { pupils }) => sum + pupils, 0);
}
