import { assignmentOf, runsOf } from '../assignment/index.ts';
import type { LocalName, Plan, School } from '../model/index.ts';
import type { Results } from '../simulation/index.ts';
import { type Ground, groundOf } from './ground-of.ts';
import type { Metric } from './metrics/metric.ts';
import { METRICS, type Metrics } from './metrics/registry.ts';
import { placeOf } from './place-of.ts';
import type { RulePack } from './rule.ts';
import { type RulesInForce, rulesInForce } from './rules-in-force.ts';
import { type SaidYear, saidYears } from './sentence-of.ts';

/** A metric that could not be computed: the findings of the others stand, and this says which are missing and why. */
export interface MetricFailure {
  metric: Metric['key'];
  version: number;
  /** Names the first school, compound or stage on which it failed. */
  reason: LocalName;
  /** How often it failed. */
  times: number;
}

/** Room for the answers about one subject, used again for the next: by question and year, and the years in which any rule is broken. */
interface Answers {
  values: Float64Array[];
  /** Positions of the questions of which any rule is broken. */
  failing: number[];
  /** Left at zero. */
  isAny: Uint8Array;
}

/** A plan with its results and the rules it is judged by: what single schools, compounds and the district are judged with. */
export interface Judging {
  plan: Plan;
  results: Results;
  rules: RulesInForce;
  metrics: Metrics;
  schools: ReadonlyMap<string, School>;
  runsOf: ReturnType<typeof runsOf>;
  /** Compounds of one group have the same schools. */
  groupOf: ReturnType<typeof assignmentOf>['groupOf'];
  ground: Ground;
  saidYears: readonly SaidYear[];
  answers: Answers;
  /** Filled while findings are sought. */
  failures: Map<Metric['key'], MetricFailure>;
}

const schoolsKnown = new WeakMap<readonly School[], ReadonlyMap<string, School>>();

/** Makes a plan ready to be judged; cheap where its schools and packs are the same arrays as before. */
export function judgingOf(
  plan: Plan,
  results: Results,
  packs: readonly RulePack[],
  metrics: Metrics = METRICS,
): Judging {
  const rules = rulesInForce(packs);
  const { years } = results;
  return {
    plan,
    results,
    rules,
    metrics,
    schools: schoolsById(plan.schools),
    runsOf: runsOf(plan),
    groupOf: assignmentOf(plan).groupOf,
    ground: groundOf(rules, metrics, plan, years),
    saidYears: saidYears(years),
    answers: { values: [], failing: [], isAny: new Uint8Array(years.length) },
    failures: new Map(),
  };
}

/** Where something lies, if any rule asks. */
export function placeIn({ plan, rules }: Judging, point: Parameters<typeof placeOf>[1]): ReturnType<typeof placeOf> {
  return rules.needsPlace ? placeOf(plan.landscape, point) : 'unknown';
}

/** Notes that a metric threw, and goes on. */
export function noteFailure(
  { failures }: Judging,
  { key, version }: Pick<Metric, 'key' | 'version'>,
  where: LocalName,
  error: unknown,
): void {
  const before = failures.get(key);
  if (before) {
    before.times++;
    return;
  }
  const why = error instanceof Error ? error.message : String(error);
  failures.set(key, {
    metric: key,
    version,
    reason: {
      zh: `指标“${key}”（第${version}版）算不出来，先出现在${where.zh}：${why}`,
      en: `Metric "${key}" (version ${version}) could not be computed, first for ${where.en}: ${why}`,
    },
    times: 1,
  });
}

function schoolsById(schools: readonly School[]): ReadonlyMap<string, School> {
  let byId = schoolsKnown.get(schools);
  if (!byId) {
    byId = new Map(schools.map((school) => [school.id, school]));
    schoolsKnown.set(schools, byId);
  }
  return byId;
}
