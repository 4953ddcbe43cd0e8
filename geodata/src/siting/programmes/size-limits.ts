import type { School, Stage } from '../../model/index.ts';
import type { Rule, RulePack } from '../../rules/index.ts';

/** What the rule packs allow a school to grow to. Infinity where no rule says anything. */
export interface SizeLimits {
  /** Classes of a school (规划上限), over the stages of compulsory education where it has several. */
  classes: number;
  /** Pupils of a school (大校额), counted likewise. */
  pupils: number;
}

/** The strictest limits in the rule packs for a school that offers these stages. */
export function sizeLimits(packs: readonly RulePack[], stage: Stage, stages: readonly Stage[]): SizeLimits {
  const isMulti = stages.includes('primary') && stages.includes('junior');
  const rules = packs
    .flatMap((pack) => pack.rules)
    .filter((rule) => rule.breach === 'above' && rule.stages.includes(stage) && appliesTo(rule, isMulti));
  const strictest = (...metrics: Rule['metric'][]) =>
    Math.min(Infinity, ...rules.filter((rule) => metrics.includes(rule.metric)).map((rule) => rule.value));
  return { classes: strictest('classes'), pupils: strictest('school-enrolment', 'stage-enrolment') };
}

function appliesTo(rule: Rule, isMulti: boolean): boolean {
  return rule.schools === 'all' || rule.schools === (isMulti ? 'multi-stage' : 'single-stage');
}

/** Stages that count together towards the limits of a school: compulsory education where it offers both, else the stage alone. */
export function countedStages(school: School, stage: Stage): Stage[] {
  const offered = school.stages.map((offer) => offer.stage);
  const isMulti = offered.includes('primary') && offered.includes('junior');
  return isMulti && (stage === 'primary' || stage === 'junior') ? ['primary', 'junior'] : [stage];
}
