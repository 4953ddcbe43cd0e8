import type { Flow } from '../assignment/index.ts';
import { type Compound, GRADES } from '../model/index.ts';
import type { Calibration } from './calibrate.ts';
import type { Dwellings } from './dwellings-of.ts';
import type { Home } from './home-of.ts';

/** The homes of a list of compounds, number beside number, so that all of them can be read one after the other. By position. */
export interface HomeColumns {
  /** Children of the base year by [compound * 16 + grade]. */
  starts: Float64Array;
  /** Children that one birth of its area brings to a compound. */
  childrenPerBirth: Float64Array;
  /** Area of those births, by position in `births`; -1 where there are none. */
  bornIn: Int32Array;
  births: readonly string[];
  /** Flows of the base year, by position in `flows`. */
  flowsOf: Int32Array;
  flows: readonly (readonly Flow[])[];
  /** Area that a compound lies in, by position in `areas`. */
  livingIn: Int32Array;
  areas: readonly (string | undefined)[];
  registers: readonly (Float64Array | undefined)[];
  /** 1 where dwellings come or go, or where all children come by the yield of dwellings. */
  isBuilding: Uint8Array;
  isHoused: Uint8Array;
  dwellings: readonly (readonly Dwellings[])[];
}

const known = new WeakMap<Calibration, WeakMap<readonly Compound[], HomeColumns>>();

/** Kept for a list of compounds and a calibration. */
export function homeColumns(
  compounds: readonly Compound[],
  calibration: Calibration,
  homeOf: (compound: Compound) => Home,
): HomeColumns {
  const byList = known.get(calibration) ?? new WeakMap<readonly Compound[], HomeColumns>();
  known.set(calibration, byList);
  let columns = byList.get(compounds);
  if (!columns) {
    columns = build(compounds, homeOf);
    byList.set(compounds, columns);
  }
  return columns;
}

function build(compounds: readonly Compound[], homeOf: (compound: Compound) => Home): HomeColumns {
  const count = compounds.length;
  const [births, flows, areas] = [numbering<string>(), numbering<readonly Flow[]>(), numbering<string | undefined>()];
  const registers: (Float64Array | undefined)[] = [];
  const dwellings: (readonly Dwellings[])[] = [];
  const columns = {
    starts: new Float64Array(count * GRADES.length),
    childrenPerBirth: new Float64Array(count),
    bornIn: new Int32Array(count).fill(-1),
    flowsOf: new Int32Array(count),
    livingIn: new Int32Array(count),
    isBuilding: new Uint8Array(count),
    isHoused: new Uint8Array(count),
  };
  for (let c = 0; c < count; c++) {
    const compound = compounds[c]!;
    const home = homeOf(compound);
    columns.starts.set(home.start, c * GRADES.length);
    columns.flowsOf[c] = flows.of(home.flows);
    columns.livingIn[c] = areas.of(compound.areaId);
    columns.isBuilding[c] = Number(compound.phases.length > 0 || home.dwellings.length > 0);
    columns.isHoused[c] = Number(home.isHoused);
    dwellings.push(home.dwellings);
    registers.push(home.register);
    if (!home.birthShare) continue;
    columns.childrenPerBirth[c] = home.birthShare.childrenPerBirth;
    columns.bornIn[c] = births.of(home.birthShare.areaId);
  }
  return { ...columns, births: births.all, flows: flows.all, areas: areas.all, registers, dwellings };
}

/** Numbers things in the order in which they come. */
function numbering<Thing>(): { all: Thing[]; of(thing: Thing): number } {
  const all: Thing[] = [];
  const numbers = new Map<Thing, number>();
  return {
    all,
    of(thing) {
      let number = numbers.get(thing);
      if (number === undefined) {
        number = all.length;
        numbers.set(thing, number);
        all.push(thing);
      }
      return number;
    },
  };
}
