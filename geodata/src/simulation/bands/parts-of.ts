import { type Flow, isOpen } from '../../assignment/index.ts';
import type { Demand } from '../../demand/index.ts';
import { GRADES, gradeIndex, type Plan, STAGES } from '../../model/index.ts';
import type { Results } from '../results.ts';
import { spansOf } from '../spans-of.ts';
import { attributeMoves } from './attribute-moves.ts';
import { countsUnassigned, type Source, type Sources } from './sources-of.ts';

/**
 * Where the expected pupils of each target come from, by [grade * Y + year]. Targets are the rows of the results, then the
 * unassigned of each stage.
 */
export type Parts = Map<Source, Float64Array>[];

/** The results of a plan taken apart by source; the parts of a target add up to its pupils. */
export function partsOf(
  plan: Plan,
  demand: Demand,
  results: Results,
  housing: ReadonlyMap<number, Float64Array>,
  sources: Sources,
): Parts {
  const parts: Parts = Array.from({ length: results.rows.length + STAGES.length }, () => new Map());
  const newCell = cellsOf(GRADES.length * demand.years.length);
  addCompounds(parts, plan, demand, results, housing, sources, newCell);
  addOwn(parts, plan, demand, results, sources, newCell);
  attributeMoves(parts, results, sources);
  return parts;
}

function addCompounds(
  parts: Parts,
  plan: Plan,
  demand: Demand,
  results: Results,
  housing: ReadonlyMap<number, Float64Array>,
  sources: Sources,
  newCell: NewCell,
): void {
  const Y = demand.years.length;
  const spans = spansOf(plan, demand);
  const targetOf = targetsIn(plan, demand, results);
  const cells = new Map<readonly Flow[], Map<Source, Float64Array[]>>();
  for (const c of plan.compounds.keys()) {
    const added = housing.get(c);
    const start = c * GRADES.length * Y;
    for (const { flows, from, to } of spans[c]!) {
      const ends = cellsFor(cells, flows, sources.ofCompound(c, GRADES.length - 1), (flow) =>
        cellOf(parts, targetOf(flow), sources.ofCompound(c, flow.gradeIndex), newCell),
      );
      for (const [i, { gradeIndex: grade, stage, weight }] of flows.entries()) {
        const into = ends[i]!;
        const share = weight * (plan.assumptions.capture[stage] ?? 1);
        const built = added && cellOf(parts, targetOf(flows[i]!), sources.ofHousing(c, stage), newCell);
        for (let y = from; y < to; y++) {
          const at = grade * Y + y;
          const brought = added?.[at] ?? 0;
          into[at]! += (demand.children[start + at]! - brought) * share;
          if (built) built[at]! += brought * share;
        }
      }
    }
  }
}

type NewCell = () => Float64Array;

/** The fewest and the most cells that are asked for together. */
const CELLS = { fewest: 512, most: 65_536 };

/**
 * Cuts empty cells of so many numbers out of arrays that grow: the collector goes through everything there is whenever some tens
 * of megabytes of arrays have come, however large they are.
 */
function cellsOf(size: number): NewCell {
  let room = new Float64Array(0);
  let next = 0;
  let count = CELLS.fewest / 2;
  return () => {
    if (next === room.length) {
      count = Math.min(CELLS.most, 2 * count);
      room = new Float64Array(size * count);
      next = 0;
    }
    next += size;
    return room.subarray(next - size, next);
  };
}

function cellsFor(
  known: Map<readonly Flow[], Map<Source, Float64Array[]>>,
  flows: readonly Flow[],
  source: Source,
  cell: (flow: Flow) => Float64Array,
): Float64Array[] {
  const bySource = known.get(flows) ?? new Map<Source, Float64Array[]>();
  known.set(flows, bySource);
  const found = bySource.get(source) ?? flows.map(cell);
  bySource.set(source, found);
  return found;
}

/** A flow's target by position; -1 where its children are counted nowhere. */
function targetsIn(plan: Plan, demand: Demand, results: Results): (flow: Flow) => number {
  return ({ schoolId, stage }) =>
    results.rowIndex.get(`${schoolId}/${stage}`) ??
    (countsUnassigned(plan, demand, stage) ? results.rows.length + STAGES.indexOf(stage) : -1);
}

function cellOf(parts: Parts, target: number, source: Source, newCell: NewCell): Float64Array {
  const cells = parts[target];
  let cell = cells?.get(source);
  if (!cell) {
    cell = newCell();
    cells?.set(source, cell);
  }
  return cell;
}

function addOwn(parts: Parts, plan: Plan, demand: Demand, results: Results, sources: Sources, newCell: NewCell): void {
  const Y = demand.years.length;
  const schools = new Map(plan.schools.map((school) => [school.id, school]));
  for (const { schoolId, stage, origin, pupils } of demand.own) {
    const source = sources.ofSchool(schoolId, stage, origin);
    const row = results.rowIndex.get(`${schoolId}/${stage}`);
    const taught = new Set(row === undefined ? [] : results.rows[row]!.grades.map(gradeIndex));
    for (const [at, count] of pupils.entries()) {
      if (count === 0) continue;
      const isHere = taught.has(Math.floor(at / Y)) && isOpen(schools.get(schoolId)!, demand.years[at % Y]!);
      cellOf(parts, isHere ? row! : results.rows.length + STAGES.indexOf(stage), source, newCell)[at]! += count;
    }
  }
}
