import { type Backtest, backtestOf } from '../backtest/index.ts';
import type { LocalName, Plan, Stage } from '../model/index.ts';
import { STAGES } from '../model/index.ts';
import { packsOf, schoolSizeLimitsOf } from '../rules/index.ts';
import { type Bands, type LimitReport, limitsOf, type Results } from '../simulation/index.ts';
import {
  bandsWithTemporary,
  birthsCasesOf,
  risksIn,
  type StageRisk,
  seatsLacking,
  standingEmpty,
} from '../siting/index.ts';
import { commonYears } from './common-years.ts';
import type { PictureSource } from './pictures/picture.ts';
import { type WhatIf, whatIfsOf } from './what-ifs.ts';

/** What a dossier tells beside the simulation itself; each takes seconds in a large district. */
export interface Studies {
  bands: { now: Bands; before: Bands };
  /** By stage offered, in the worst year after the base year. */
  risks: { now: StageRisk[]; before: StageRisk[] };
  /** Forecasts of past years against what was counted. */
  backtest: Backtest;
  births: BirthsStudy[];
  /** Other assumptions than births, one at a time. */
  whatIfs: WhatIf[];
  /** Of the schools of the plan now, in the order of its results. */
  limits: LimitReport[];
}

/** Both plans under one births scenario of the assumptions of the plan now. */
interface BirthsStudy {
  id: string;
  name: LocalName;
  isChosen: boolean;
  stages: { stage: Stage; short: { year: number; before: number; after: number }[]; emptyInLastYear: number }[];
}

/** Futures drawn for bands, as many as `xuetu simulate --bands` draws unless told otherwise. */
export const DRAWS = 1000;
/** Origins of the back-test, as many as `xuetu backtest` takes unless told otherwise. */
export const BACKTEST_YEARS = 5;

/** Studies of two plans over one base plan, which is `before.plan`; `tell` hears of each step before it begins. */
export function studiesOf({ now, before }: PictureSource, tell: (step: LocalName) => void): Studies {
  const base = before.plan;
  const isSame = now.plan === before.plan;
  tell({ zh: '抽样估计不确定范围', en: 'Drawing futures for the bands' });
  const bandsBefore = bandsWithTemporary(base, base, before, DRAWS);
  const bandsNow = isSame ? bandsBefore : bandsWithTemporary(base, base, now, DRAWS);
  const stages = offeredStages(now.results);
  const years = now.results.years.slice(1);
  tell({ zh: '用往年数据检验预测', en: 'Testing the forecast on past years' });
  const backtest = backtestOf(base, { holdOut: BACKTEST_YEARS });
  tell({ zh: '按各出生情景模拟', en: 'Simulating every view of births' });
  const births = birthsStudies({ now, before });
  tell({ zh: '按其他假设模拟', en: 'Simulating other assumptions' });
  const whatIfs = whatIfsOf({ now, before }, stages);
  tell({ zh: '查找各校最先突破的限制', en: 'Finding which limit of each school breaks first' });
  return {
    bands: { now: bandsNow, before: bandsBefore },
    risks: { now: risksIn(bandsNow, stages, years), before: risksIn(bandsBefore, stages, years) },
    backtest,
    births,
    whatIfs,
    limits: limitReports(base, now),
  };
}

/** The stages that any school offers. */
export function offeredStages({ rows }: Pick<Results, 'rows'>): Stage[] {
  return STAGES.filter((stage) => rows.some((row) => row.stage === stage));
}

/** Births as in each scenario of the plan now, for both plans; the rest of the assumptions are each plan's own. */
function birthsStudies({ now, before }: PictureSource): BirthsStudy[] {
  const base = before.plan;
  const shared = commonYears({ now, before });
  const { birthsScenarios, birthsScenario } = now.plan.assumptions;
  const none = () => ({ problems: [], required: [] });
  const withViews = { ...base, assumptions: { ...base.assumptions, birthsScenarios, birthsScenario } };
  const then = birthsCasesOf(base, withViews, undefined, none);
  return birthsCasesOf(base, now.plan, undefined, none).map(({ id, name, plan, results }, at) => ({
    id,
    name,
    isChosen: id === birthsScenario,
    stages: offeredStages(results).map((stage) => ({
      stage,
      short: shared.map((year) => ({
        year,
        before: seatsLacking(then[at]!.results, base, base, stage, year),
        after: seatsLacking(results, base, plan, stage, year),
      })),
      emptyInLastYear: standingEmpty(results, [stage], results.years.at(-1)!),
    })),
  }));
}

function limitReports(base: Plan, { plan, results }: PictureSource['now']): LimitReport[] {
  const sizes = schoolSizeLimitsOf(packsOf(plan));
  return results.rows.flatMap(({ schoolId, stage }) => limitsOf(plan, results, schoolId, stage, { base, sizes }) ?? []);
}
