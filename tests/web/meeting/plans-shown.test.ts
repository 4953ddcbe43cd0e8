import { expect, test } from 'vitest';
import { planBase, planBefore, planShown } from '../../../web/src/meeting/figures/plans-shown.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';

const frozen = aStoryView('v', { snapshotId: 'march', view: { scenarioId: 'extend', compare: 'swipe' } });
const tour = { id: 't', name: '年度汇报', views: [frozen, aStoryView('w')], at: 0 };

test('a saved view shows the numbers of its snapshot, beside the present plan of the same data', () => {
  const shown = { tour, view: { ...frozen.view, year: 2030, stage: 'junior' as const } };
  expect([planShown(shown), planBefore(shown), planBase(shown)]).toEqual([
    'snapshot:march',
    'snapshot-base:march',
    'snapshot-base:march',
  ]);
  expect(planBefore({ tour, view: { ...frozen.view, beforeId: 'other' } })).toBe('other');
});

test('another plan that somebody chooses, and the next view, are those of today', () => {
  expect(planShown({ tour, view: { ...frozen.view, scenarioId: 'other' } })).toBe('other');
  const next = { tour: { ...tour, at: 1 }, view: tour.views[1]!.view };
  expect([planShown(next), planBefore(next)]).toEqual(['', '']);
  expect(planShown({ tour: null, view: frozen.view })).toBe('extend');
});
