import { expect, test } from 'vitest';
import { frameShown } from '../../../web/src/meeting/heat/frame-shown.ts';
import { flowArcs } from '../../../web/src/meeting/map/flow-arcs.ts';
import { aTown } from '../../support/a-town.ts';
import { someFigures } from '../../support/some-figures.ts';

test('flows go from every compound to its schools, wider for more children; a selected school keeps its own', () => {
  const figures = someFigures(aTown(), 'primary');
  const { children } = frameShown(figures, 'children', 'primary', 2028)!.amounts;
  const view = { stage: 'primary', year: 2028, selection: '' } as const;
  const all = flowArcs(figures, view, children);
  const { plan } = figures.simulated;
  const living = plan.compounds.filter((_, c) => children[c]! >= 2);
  for (const { point } of living) expect(all.some(({ from }) => from === point)).toBe(true);
  const school = plan.schools.find(({ name }) => name === '东小')!;
  const own = flowArcs(figures, { ...view, selection: `school:${school.id}` }, children);
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThan(all.length);
  expect(own.every(({ to }) => to === school.location)).toBe(true);
  const widths = all.map(({ width }) => width);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
});
