import { type Flow, flowsOf } from '../assignment/index.ts';
import { type Compound, GRADES, type Plan } from '../model/index.ts';
import { type BirthShare, isRegistered, registeredPerBirth } from './birth-shares.ts';
import { type Calibration, calibratedChildren } from './calibrate.ts';
import { type Dwellings, dwellingsOf } from './dwellings-of.ts';
import { ageInGrade, registerCount } from './register-count.ts';

/** What the base plan says of the children of one compound, whatever is assumed. */
export interface Home {
  /** Flows of the base year. */
  flows: readonly Flow[];
  /** Children of the base year by grade. */
  start: Float64Array;
  /** Children in the register by age, NaN where it does not say; left out where the compound has none. */
  register?: Float64Array;
  birthShare?: BirthShare;
  /** Whether all its children come by the yield of its dwellings: the base plan does not have the compound, nor has it a register. */
  isHoused: boolean;
  /** Dwellings whose children come by their yield. */
  dwellings: readonly Dwellings[];
}

const AGES = 19;
const known = new WeakMap<Calibration, WeakMap<Compound, Home>>();

/** The homes of compounds over a base plan; each is found once for a calibration. */
export function homesOf(base: Plan, calibration: Calibration): (compound: Compound) => Home {
  const homes = known.get(calibration) ?? new WeakMap<Compound, Home>();
  known.set(calibration, homes);
  const flows = flowsOf(base);
  let last: { compound: Compound; home: Home } | undefined;
  return (compound) => {
    if (last?.compound === compound) return last.home;
    let home = homes.get(compound);
    if (!home) {
      const before = calibration.compounds.get(compound.id);
      const here = flows(before ?? compound, base.district.baseYear);
      const isHoused = !before && !isRegistered(compound);
      home = {
        flows: here,
        start: startOf(compound, before, here, calibration, base.district.baseYear),
        register: registerOf(compound),
        birthShare: before ? calibration.birthShare.get(compound.id) : ownBirthShare(compound, calibration, base),
        isHoused,
        dwellings: dwellingsOf(compound, base.district.baseYear, isHoused),
      };
      homes.set(compound, home);
    }
    last = { compound, home };
    return home;
  };
}

function startOf(
  compound: Compound,
  before: Compound | undefined,
  flows: readonly Flow[],
  { children, draws, system }: Calibration,
  baseYear: number,
): Float64Array {
  if (before && sameRegister(before, compound)) return children.get(compound.id)!;
  if (before) {
    const registered = { ...before, childrenByAge: compound.childrenByAge };
    return calibratedChildren(registered, flows, draws, system, baseYear);
  }
  return registeredChildren(compound, flows, draws, system);
}

/** Children of a compound that the base plan does not have, as far as its own register says. */
function registeredChildren(
  compound: Compound,
  flows: readonly Flow[],
  draws: Calibration['draws'],
  system: Calibration['system'],
): Float64Array {
  const children = new Float64Array(GRADES.length);
  for (const { gradeIndex, stage, schoolId, weight } of flows) {
    const draw = schoolId ? draws.byStage.get(`${schoolId}/${stage}`) : undefined;
    const factor = draw?.from[gradeIndex] === 'register' ? draw.byGrade[gradeIndex]! : 1;
    children[gradeIndex]! += weight * factor * (registerCount(compound, ageInGrade(system, gradeIndex)) ?? 0);
  }
  return children;
}

/** Children per birth of a compound that the base plan does not have, by its own register; none without one. */
function ownBirthShare(compound: Compound, { cohorts, system }: Calibration, base: Plan): BirthShare | undefined {
  const areaId = compound.areaId !== undefined && cohorts.has(compound.areaId) ? compound.areaId : '';
  const cohort = cohorts.get(areaId);
  if (!cohort || !isRegistered(compound)) return undefined;
  return { areaId, childrenPerBirth: registeredPerBirth([compound], cohort, system, base.district.baseYear) };
}

function sameRegister(a: Compound, b: Compound): boolean {
  return a === b || JSON.stringify(a.childrenByAge) === JSON.stringify(b.childrenByAge);
}

function registerOf({ childrenByAge }: Compound): Float64Array | undefined {
  if (!childrenByAge) return undefined;
  const register = new Float64Array(AGES).fill(Number.NaN);
  for (let age = 0; age < AGES; age++) register[age] = childrenByAge[String(age)] ?? Number.NaN;
  return register;
}
