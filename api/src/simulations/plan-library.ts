import type { Plan } from '@xuetu/geodata/model';
import { evaluate, type Finding, type MetricFailure } from '@xuetu/geodata/rules';
import { planOf } from '@xuetu/geodata/scenario';
import { type Results, simulatePlan } from '@xuetu/geodata/simulation';
import { planHashOf, planOfDistrict, readScenario, type StoredScenario } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { Failure } from '../http/failure.ts';
import { createRecent } from './recent.ts';

const PLANS_KEPT = 4;
const SIMULATIONS_KEPT = 12;

/** A district's base plan, with the hash that names its content. */
export interface BasePlan {
  plan: Plan;
  hash: string;
}

/** The plan of a district or of one of its scenarios. */
export interface OpenPlan {
  base: Plan;
  plan: Plan;
  scenario: StoredScenario | null;
  /** Names the content: equal keys, equal plans. */
  key: string;
}

/** A plan with its numbers. */
export interface Simulated extends OpenPlan {
  results: Results;
  findings: Finding[];
  /** Metrics that could not be computed. */
  failures: MetricFailure[];
}

/** Reads and simulates plans; recent ones stay in memory by what they say, so a new import is never answered with old numbers. */
export interface PlanLibrary {
  base(districtId: string): Promise<BasePlan>;
  open(districtId: string, scenarioId?: string): Promise<OpenPlan>;
  simulated(districtId: string, scenarioId?: string): Promise<Simulated>;
}

export function createPlanLibrary({ database, packsOf }: Pick<Dependencies, 'database' | 'packsOf'>): PlanLibrary {
  const plans = createRecent<Plan>(PLANS_KEPT);
  const simulations = createRecent<Simulated>(SIMULATIONS_KEPT);

  const base = async (districtId: string): Promise<BasePlan> => {
    const hash = await planHashOf(database, districtId);
    if (!hash) throw unknownDistrict(districtId);
    const plan = await plans(`${districtId}/${hash}`, async () => {
      const found = await planOfDistrict(database, districtId);
      if (!found) throw unknownDistrict(districtId);
      return found;
    });
    return { plan, hash };
  };

  const open = async (districtId: string, scenarioId?: string): Promise<OpenPlan> => {
    const { plan, hash } = await base(districtId);
    if (scenarioId === undefined) return { base: plan, plan, scenario: null, key: hash };
    const scenario = await readScenario(database, districtId, scenarioId);
    if (!scenario) throw unknownScenario(scenarioId);
    return { base: plan, plan: planOf(plan, scenario), scenario, key: `${hash}/${scenarioId}@${scenario.version}` };
  };

  return {
    base,
    open,
    async simulated(districtId, scenarioId) {
      const opened = await open(districtId, scenarioId);
      return simulations(`${districtId}/${opened.key}`, async () => {
        const results = simulatePlan(opened.base, opened.plan);
        return { ...opened, results, ...evaluate(opened.plan, results, packsOf(opened.plan)) };
      });
    },
  };
}

/** The refusal where no district has the id. */
export function unknownDistrict(id: string): Failure {
  return new Failure(404, 'unknown-district', { zh: `没有规划区“${id}”。`, en: `There is no district "${id}".` });
}

/** The refusal where the district has no scenario of the id. */
export function unknownScenario(id: string): Failure {
  return new Failure(404, 'unknown-scenario', {
    zh: `这个规划区没有情景方案“${id}”。`,
    en: `The district has no scenario "${id}".`,
  });
}
