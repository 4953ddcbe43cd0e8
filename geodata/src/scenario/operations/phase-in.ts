import { isOpen, isSameShares, schoolsOf } from '../../assignment/index.ts';
import { type Compound, type Plan, type Stage, type Stay, stageName } from '../../model/index.ts';
import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';
import { yearRefused } from './year-refused.ts';

interface PhaseIn {
  /** The plan of today, whose schools are kept for so long. */
  base: Plan;
  stage: Stage;
  /** The first autumn of the new order; compounds that change later anyhow change then. */
  from: number;
  /** `none`: the new order holds at once, in all years. */
  ends: Stay['ends'] | 'none';
  /** 长幼随学: part of those who enter that follow an elder sibling, 0 to 1; only where the change ends grade by grade. */
  siblings?: number;
}

const HOW = {
  'by-grade': { zh: '只有新生进新校，老生留到毕业', en: 'only those who enter go to the new school' },
  'at-once': { zh: '各年级一次到位', en: 'all grades at once' },
};

/**
 * 过渡安排: says from which autumn on the changes of school of a stage hold, and for whom. Every compound whose schools differ from those of
 * today's plan stays until then with the schools it has today, unless they close then; stays of before are replaced. Refused where no
 * compound changes its school.
 */
export const phaseIn: SpokenOperation<PhaseIn> = (plan, { base, stage, from, ends, siblings = 0 }, locale = 'zh') => {
  const late = yearRefused(plan, from);
  if (late) return late;
  if (!(siblings >= 0 && siblings <= 1))
    return refused('长幼随学的比例须在 0 到 100% 之间。', 'The part that follows a sibling has to be from 0 to 100 %.');
  const following = ends === 'by-grade' ? siblings : 0;
  const name = stageName(stage);
  const stays = plan.stays ?? [];
  const gone = stays.filter((each) => each.stage === stage).map(({ compoundId }) => ({ compoundId, stage }));
  if (ends === 'none') {
    if (gone.length === 0) return refused(`${name.zh}没有过渡安排。`, `Nothing is phased in for ${name.en}.`);
    const label = { zh: `取消${name.zh}的过渡安排`, en: `End the phase-in of ${name.en}` };
    return { label: label[locale], names: label, deleteStays: gone };
  }
  const settled: Plan = { ...plan, stays: stays.filter((each) => each.stage !== stage) };
  const open = new Map(plan.schools.map((each) => [each.id, (year: number) => isOpen(each, year)]));
  const old = new Map(base.compounds.map((each) => [each.id, each]));
  const years = Array.from(
    { length: plan.district.baseYear + plan.assumptions.horizonYears - from + 1 },
    (_, i) => from + i,
  );
  const put = plan.compounds.flatMap((compound): Stay[] => {
    const then = old.get(compound.id);
    const until = then && years.find((year) => isOther(base, then, settled, compound, stage, year));
    if (!then || until === undefined) return [];
    const schools = schoolsOf(base, then, stage, until - 1).map(({ schoolId, share }) => ({ schoolId, share }));
    return !schools.some(({ schoolId }) => open.get(schoolId)?.(until))
      ? []
      : [{ compoundId: compound.id, stage, schools, until, ends, ...(following > 0 && { siblings: following }) }];
  });
  if (put.length === 0) {
    return refused(
      `与现状相比，没有小区离开仍在办的${name.zh}，不需要过渡安排。`,
      `No compound leaves a ${name.en} school that stays open; there is nothing to phase in.`,
    );
  }
  const kept = new Set(put.map(({ compoundId }) => compoundId));
  const share = Math.round(100 * following);
  const [withZh, withEn] = share > 0 ? [`，长幼随学 ${share}%`, `, ${share} % follow a sibling`] : ['', ''];
  const label = {
    zh: `${name.zh}自${from}年秋季起过渡：${HOW[ends].zh}${withZh}（${put.length} 个小区）`,
    en: `Phase in ${name.en} from autumn ${from}: ${HOW[ends].en}${withEn} (${put.length} ${put.length === 1 ? 'compound' : 'compounds'})`,
  };
  const deleteStays = gone.filter(({ compoundId }) => !kept.has(compoundId));
  return { label: label[locale], names: label, putStays: put, ...(deleteStays.length > 0 && { deleteStays }) };
};

function isOther(base: Plan, then: Compound, plan: Plan, compound: Compound, stage: Stage, year: number): boolean {
  return !isSameShares(schoolsOf(base, then, stage, year), schoolsOf(plan, compound, stage, year));
}
