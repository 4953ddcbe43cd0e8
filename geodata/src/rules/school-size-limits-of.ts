import type { Stage } from '../model/index.ts';
import type { SchoolSizeLimit, SchoolSizeLimits } from '../simulation/index.ts';
import type { Rule, RulePack } from './rule.ts';

/** The size of schools (校额) that a district's packs allow, local rules included; no limit where they name none. */
export function schoolSizeLimitsOf(packs: readonly RulePack[]): SchoolSizeLimits {
  const rules = packs.flatMap((pack) => pack.rules).filter((rule) => rule.family === 'school-size');
  const strictest = (stage: Stage, schools: Rule['schools']): SchoolSizeLimit => {
    const holding = rules.filter(
      (rule) => rule.stages.includes(stage) && (rule.schools === 'all' || rule.schools === schools),
    );
    return holding.map(limitOf).reduce((least, each) => (each.pupils < least.pupils ? each : least), NO_LIMIT);
  };
  return {
    kindergarten: strictest('kindergarten', 'single-stage'),
    singleStage: strictest('primary', 'single-stage'),
    multiStage: strictest('primary', 'multi-stage'),
    senior: strictest('senior', 'single-stage'),
  };
}

const NO_LIMIT: SchoolSizeLimit = { pupils: Infinity, document: { zh: '无规定', en: 'no rule' }, mark: 'D' };

function limitOf({ value, document, documentNo, mark }: Rule): SchoolSizeLimit {
  if (!documentNo) return { pupils: value, document, mark };
  return { pupils: value, document: { zh: `${document.zh} ${documentNo}`, en: `${document.en} ${documentNo}` }, mark };
}
