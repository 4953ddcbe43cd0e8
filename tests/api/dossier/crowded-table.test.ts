import { expect, test } from 'vitest';
import { crowdedTable } from '../../../api/src/dossier/story/crowded-table.ts';
import { aPlan } from '../../support/a-plan.ts';
import { aSimulated } from '../../support/a-simulated.ts';

/** So many schools, all as full as one another. */
function schools(count: number) {
  const plan = aPlan();
  for (let i = 1; i <= count; i++) plan.withSchool(`${i}小`, { at: [117 + i / 1000, 36] });
  return aSimulated(plan.build());
}

test('a slide of the grid begins with the school that the saved view begins with', () => {
  const side = schools(50);
  const of = (gridFrom: number) => crowdedTable(side, { stage: 'primary', year: 2026, gridFrom }, 'zh', false);
  const all = [...of(0).rows, ...of(12).rows, ...of(24).rows, ...of(36).rows, ...of(48).rows];
  expect(new Set(all.map(({ school }) => school)).size).toBe(50);
  expect(of(0).note).toMatch(/另有 38 所学校较空，未列出。$/);
  expect(of(40).rows).toHaveLength(10);
  expect(of(40).note).toMatch(/另有 40 所学校较满，未列出。$/);
  expect(of(12).note).toMatch(/另有 12 所学校较满、26 所较空，未列出。$/);
  expect(of(80)).toEqual(of(0));
});
