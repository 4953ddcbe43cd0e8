import { classSizePlanOf } from '@xuetu/geodata/rules';
import { simulatePlan } from '@xuetu/geodata/simulation';
import { expect, test } from 'vitest';
import { whyNoBirthsChoice } from '../../../web/src/panels/left-panel/why-no-births-choice.ts';
import { monthOf } from '../../../web/src/words/month-of.ts';
import { aPlan } from '../../support/a-plan.ts';

const FULL = { g1: 50, g2: 50, g3: 50, g4: 50, g5: 50, g6: 50 };

test('smaller classes are offered only where the rules say how large a class the published seats stand for', () => {
  const offered = (rulePackIds: string[]) => classSizePlanOf(aPlan({ rulePackIds }).build());
  expect(offered([])).toBeUndefined();
  expect(offered(['cn-basic-balance-2012'])).toBeUndefined();
  expect(offered(['cn-national'])?.primary?.at(-1)).toEqual({ year: 2035, classSize: 30 });
  expect(offered(['cn-shandong'])?.primary?.[0]).toEqual({ year: 2026, classSize: 45 });
});

test('a view of births cannot be chosen where births or grades are not known', () => {
  const births = [{ areaId: 'a', year: 2024, count: 100, vintage: 'revised' as const }];
  const why = (pupils: object, known: typeof births) => {
    const plan = { ...aPlan().withSchool('凯瑞小学', pupils).build(), births: known };
    return whyNoBirthsChoice({ plan, results: simulatePlan(plan, plan), findings: [] });
  };
  expect(why({ pupils: FULL }, [])).toBe('birthsNoData');
  expect(why({ pupilsByStage: { primary: 300 } }, births)).toBe('birthsNoGrades');
  expect(why({ pupils: FULL }, births)).toBeUndefined();
});

test('the day of a view is said as its month', () => {
  expect(monthOf('zh', '2026-11-01')).toBe('2026年11月');
  expect(monthOf('en', '2026-11-01')).toBe('November 2026');
});
