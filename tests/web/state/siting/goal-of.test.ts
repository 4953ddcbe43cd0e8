import { expect, test } from 'vitest';
import { goalOf } from '../../../../web/src/state/siting/goal-of.ts';
import { weighedBirths } from '../../../../web/src/state/siting/weighed-births.ts';

test('a draft that says nothing asks for the stage on the switch, and for nothing else', () => {
  expect(goalOf({ stage: null }, 'junior')).toEqual({ stage: 'junior' });
  expect(goalOf({ stage: 'all' }, 'junior')).toEqual({});
  expect(goalOf({ stage: 'primary' }, 'junior')).toEqual({ stage: 'primary' });
});

test('empty lists, cleared fields and locks of nothing are not sent', () => {
  const draft = {
    stage: 'all' as const,
    budgetWan: undefined,
    budgetByYear: [],
    weights: {},
    required: [],
    forbidden: [],
    lock: { all: undefined, schoolIds: [] },
    births: { low: 0, high: 0 },
  };
  expect(goalOf(draft, 'junior')).toEqual({});
});

test('the weights of births views add up to 1 however they were set', () => {
  const { births } = goalOf({ stage: 'all', births: { low: 0.5, middle: 1, high: 0.5, own: 0 } }, 'junior');
  expect(births).toEqual({ low: 0.25, middle: 0.5, high: 0.25 });
});

test('an average of births views is asked for only where one is weighed, the least regret in any case', () => {
  expect(goalOf({ stage: 'all', weighBirths: 'expected' }, 'junior')).toEqual({});
  expect(goalOf({ stage: 'all', weighBirths: 'expected', births: { low: 1 } }, 'junior')).toEqual({
    births: { low: 1 },
    weighBirths: 'expected',
  });
  expect(goalOf({ stage: 'all', weighBirths: 'regret' }, 'junior')).toEqual({ weighBirths: 'regret' });
  expect(goalOf({ stage: 'all', weighBirths: 'one' }, 'junior')).toEqual({});
});

test('views of births that are averaged for the first time count alike, and keep their weights afterwards', () => {
  const views = [{ id: 'low' }, { id: 'high' }];
  expect(weighedBirths('expected', undefined, views)).toEqual({ weighBirths: 'expected', births: { low: 1, high: 1 } });
  expect(weighedBirths('expected', { low: 0.3 }, views).births).toEqual({ low: 0.3 });
  expect(weighedBirths('one', { low: 0.3 }, views)).toEqual({ weighBirths: undefined, births: { low: 0.3 } });
});

test('a budget by year, a lock and a place are sent as they were said', () => {
  const said = {
    budgetByYear: [{ year: 2027, wan: 0 }],
    lock: { schoolIds: ['甲'] },
    required: [{ siteId: '东地块' }],
  };
  expect(goalOf({ stage: 'all', ...said }, 'junior')).toEqual(said);
});
