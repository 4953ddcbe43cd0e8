import { catchmentOf } from '@xuetu/geodata/assignment';
import { type Demand, demandOf } from '@xuetu/geodata/demand';
import { createEngine } from '@xuetu/geodata/engine';
import { GRADES, type Plan } from '@xuetu/geodata/model';
import { type Finding, findingsOf, packsOf } from '@xuetu/geodata/rules';
import { applyEdit, type Edit } from '@xuetu/geodata/scenario';
import { bandsOf, type Results, simulate } from '@xuetu/geodata/simulation';
import { generatedPlan } from './generated-plan.ts';
import type { Size } from './size.ts';
import { rounded, type Spread, spreadOf, timed } from './timed.ts';
import { typedBytes } from './typed-bytes.ts';

/** How fast one size is. Milliseconds, except where a name says otherwise. */
export interface Measured {
  size: Size['name'];
  compounds: number;
  schools: number;
  catchments: number;
  years: number;
  /**
   * A plan with new assumptions through the engine: demand, simulation and findings of everything; its base is calibrated, and the
   * answer before is given back to be written over.
   */
  fullMs: Spread;
  /** Demand, simulation and findings of such a plan one by one, without an engine, in memory of their own. */
  parts: { demandMs: Spread; simulationMs: Spread; findingsMs: Spread };
  /** From an edit that gives one compound another school to complete results and findings, the answer before given back likewise. */
  editMs: Spread;
  /** Bands of the forecast from so many draws, results and demand at hand. */
  monteCarlo: { draws: number; ms: number };
  /** The first simulation of objects never seen: places of compounds in catchments, calibration, cold code. */
  coldMs: number;
  findings: number;
  /** Bytes of the typed arrays of demand and results. */
  bytes: number;
  /** `bytes` / (4 bytes x compounds x 16 grades x years); 3 is the most there should be. */
  bytesShare: number;
  /** What demand and simulation read and write at least, as a part of what memory could move in the time that they took. */
  bandwidthShare: number;
}

/** Runs before those that are counted. */
const WARM_UP = 3;

/** Measures one size; so many full runs, ten times as many edits, and bands of so many draws. */
export function measureSize(size: Size, runs: number, draws: number, bandwidth: number): Measured {
  const base = generatedPlan(size);
  const cold = timed(() => fullRun(base, base));
  const { demand, results, findings } = cold.result;
  const bytes = typedBytes(demand, results);
  const years = demand.years.length;
  const touched = bytes + demand.children.byteLength;
  const parts = partTimes(base, runs);
  const kernelMs = spreadOf(parts.map((each) => each.demand + each.simulation)).median;
  return {
    size: size.name,
    compounds: base.compounds.length,
    schools: base.schools.length,
    catchments: base.catchments.length,
    years: years - 1,
    fullMs: spreadOf(fullTimes(base, runs)),
    parts: {
      demandMs: spreadOf(parts.map((each) => each.demand)),
      simulationMs: spreadOf(parts.map((each) => each.simulation)),
      findingsMs: spreadOf(parts.map((each) => each.findings)),
    },
    editMs: spreadOf(editTimes(base, 10 * runs)),
    monteCarlo: { draws, ms: rounded(timed(() => bandsOf(base, base, results, { draws, demand })).ms) },
    coldMs: rounded(cold.ms),
    findings: findings.length,
    bytes,
    bytesShare: rounded(bytes / (4 * base.compounds.length * GRADES.length * years)),
    bandwidthShare: rounded(touched / bandwidth / (kernelMs / 1000)),
  };
}

function fullTimes(base: Plan, runs: number): number[] {
  const engine = createEngine(base);
  let { results } = engine.run(base);
  const times = Array.from({ length: WARM_UP + runs }, (_, i) => {
    const plan = withOtherAssumptions(base, i);
    const { ms, result } = timed(() => engine.run(plan, results));
    results = result.results;
    return ms;
  });
  return times.slice(WARM_UP);
}

function partTimes(base: Plan, runs: number): Times[] {
  const times = Array.from({ length: WARM_UP + runs }, (_, i) => fullRun(base, withOtherAssumptions(base, i)).times);
  return times.slice(WARM_UP);
}

/** The plan with births that follow one of two views, in turn: every number after the base year changes. */
function withOtherAssumptions(base: Plan, i: number): Plan {
  return { ...base, assumptions: { ...base.assumptions, birthsScenario: i % 2 === 0 ? 'low' : 'middle' } };
}

interface Times {
  demand: number;
  simulation: number;
  findings: number;
}

function fullRun(base: Plan, plan: Plan): { times: Times; demand: Demand; results: Results; findings: Finding[] } {
  const demand = timed(() => demandOf(base, plan));
  const results = timed(() => simulate(plan, demand.result));
  const findings = timed(() => findingsOf(plan, results.result, packsOf(plan)));
  return {
    times: { demand: demand.ms, simulation: results.ms, findings: findings.ms },
    demand: demand.result,
    results: results.result,
    findings: findings.result,
  };
}

/** Each edit gives one compound the primary school of the catchment beside its own, on top of all edits before. */
function editTimes(base: Plan, runs: number): number[] {
  const engine = createEngine(base);
  const primaries = base.catchments.filter(({ stage }) => stage === 'primary');
  let { results } = engine.run(base);
  let plan = base;
  const times = Array.from({ length: WARM_UP + runs }, (_, i) => {
    const compound = base.compounds[(i * 37) % base.compounds.length]!;
    const own = primaries.indexOf(catchmentOf(base, compound, 'primary')!);
    const { schoolIds } = primaries[own > 0 ? own - 1 : own + 1]!;
    const compoundId = compound.id;
    const edit: Edit = {
      label: compoundId,
      putAssignments: [{ compoundId, stage: 'primary', schools: [{ schoolId: schoolIds[0]!, share: 1 }] }],
    };
    return timed(() => {
      plan = applyEdit(plan, edit);
      results = engine.run(plan, results).results;
    }).ms;
  });
  return times.slice(WARM_UP);
}
