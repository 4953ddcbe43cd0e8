import { type Assumptions, type Grade, gradeName } from '../../model/index.ts';
import { refused } from '../refusal.ts';
import type { SpokenOperation } from './operation.ts';

interface Choice {
  estimator: Assumptions['progressionEstimate']['estimator'];
  /** Share of a grade that goes on to the next, by the grade they leave, where the estimate is `given`. */
  progression?: Assumptions['progression'];
}

const NAMES: Record<Choice['estimator'], { zh: string; en: string }> = {
  given: { zh: '采用给定值', en: 'as given' },
  last: { zh: '最近一年', en: 'the last year' },
  mean: { zh: '近年平均', en: 'mean of recent years' },
  weighted: { zh: '近年加权', en: 'weighted recent years' },
  median: { zh: '近年中位数', en: 'median of recent years' },
  smoothed: { zh: '指数平滑', en: 'smoothed' },
};

/** 升级率: how the share of a grade that goes on to the next is estimated, or the shares themselves. Refused beyond 0 to 2. */
export const setProgression: SpokenOperation<Choice> = ({ assumptions }, { estimator, progression }, locale = 'zh') => {
  const wrong = Object.entries(progression ?? {}).find(([, share]) => !(share >= 0 && share <= 2));
  if (wrong) {
    const { zh, en } = gradeName(wrong[0] as Grade);
    return refused(`${zh}的升级率须在 0—200% 之间。`, `The progression of ${en} has to be from 0 to 200 %.`);
  }
  const { zh, en } = NAMES[estimator];
  const label = { zh: `升级率：${zh}`, en: `Progression: ${en}` };
  return {
    label: label[locale],
    names: label,
    setAssumptions: {
      ...assumptions,
      progressionEstimate: { ...assumptions.progressionEstimate, estimator },
      ...(progression && { progression }),
    },
  };
};
