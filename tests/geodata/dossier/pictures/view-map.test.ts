import { type DrawnView, drawMap, PAPER, type ViewBlock } from '@xuetu/geodata/dossier';
import { findingsOf, packsOf } from '@xuetu/geodata/rules';
import { numbersAt, simulatePlan } from '@xuetu/geodata/simulation';
import { describe, expect, test } from 'vitest';
import { mapFrame } from '../../../../geodata/src/dossier/pictures/map-frame.ts';
import { viewExtent } from '../../../../geodata/src/dossier/pictures/view-extent.ts';
import { flowArcs } from '../../../../web/src/meeting/map/flow-arcs.ts';
import { aDossier } from '../../../support/a-dossier.ts';
import { aTown } from '../../../support/a-town.ts';
import { someFigures } from '../../../support/some-figures.ts';

const plan = aTown();
const results = simulatePlan(plan, plan);
const side = { plan, results, findings: findingsOf(plan, results, packsOf(plan)) };
const [lng, lat] = plan.schools[0]!.location;
const VIEW: DrawnView = {
  camera: { lng, lat, zoom: 11, bearing: 0 },
  share: 1,
  heat: 'none',
  columns: false,
  arcs: false,
  catchments: false,
  selection: '',
};

function drawn(change: Partial<DrawnView>): string {
  const view = { ...VIEW, ...change };
  const block: ViewBlock = {
    kind: 'map',
    id: 'a',
    caption: '',
    subject: 'view',
    stage: 'primary',
    year: 2028,
    of: 'now',
    view,
  };
  return drawMap(block, { now: side, before: side, base: plan }, aDossier()).svg;
}
const count = (svg: string, what: RegExp) => [...svg.matchAll(what)].length;

describe('a view of a meeting on paper', () => {
  test('shows the ground that its camera looks at: 1,460 pixels of the screen wide, half of that beside another', () => {
    const wide = mapFrame(viewExtent(VIEW), PAPER);
    expect(wide.at([lng, lat])).toEqual([PAPER.widthPx / 2, wide.heightPx / 2]);
    const metresOfScreenPx = (78_271.517 * Math.cos((lat * Math.PI) / 180)) / 2 ** 11;
    expect((wide.metresPerPx * PAPER.widthPx) / (1460 * metresOfScreenPx)).toBeCloseTo(1, 2);
    const [west, , east] = viewExtent({ ...VIEW, share: 0.5 });
    const [westOfAll, , eastOfAll] = viewExtent(VIEW);
    expect((east - west) / (eastOfAll - westOfAll)).toBeCloseTo(0.5, 9);
  });

  test('is turned as the camera is: looking east, what lies east is up, and nothing at an edge is left out', () => {
    const frame = mapFrame(viewExtent(VIEW), PAPER, 90);
    const [x, y] = frame.at([lng + 0.01, lat]);
    expect(x).toBeCloseTo(PAPER.widthPx / 2, 6);
    expect(y).toBeLessThan(frame.heightPx / 2 - 5);
    const [westX, westY] = frame.at([frame.bounds[0], lat]);
    expect([westX, westY]).toEqual([expect.closeTo(PAPER.widthPx / 2, 3), expect.closeTo(frame.heightPx, 3)]);
    expect(drawn({ camera: { ...VIEW.camera, bearing: 90 } })).toContain('rotate(-90 ');
  });

  test('has the same flows as the screen, in the same colours, and those of a selected school alone', () => {
    for (const selection of ['', `school:${plan.schools.find(({ name }) => name === '东小')!.id}`]) {
      const figures = someFigures(plan, 'primary');
      const children = plan.compounds.map((_, c) => results.compoundPupils[(c * 4 + 1) * results.years.length + 3]!);
      const screen = flowArcs(figures, { stage: 'primary', year: 2028, selection }, Float64Array.from(children));
      const svg = drawn({ arcs: true, selection });
      const ribbons = [...svg.matchAll(/<path d="M[^"]*Q[^"]*" fill="(#\w+)" fill-opacity="0\.8"\/>/g)].map(
        ([, fill]) => fill,
      );
      const ofLegend = 1;
      expect(ribbons).toHaveLength(screen.length + ofLegend);
      expect(ribbons.slice(0, -ofLegend).sort()).toEqual(screen.map(({ colour }) => colour).sort());
    }
  });

  test('has a column of seats for every open school, as high as its seats, and no circles then', () => {
    const svg = drawn({ columns: true });
    const open = plan.schools.flatMap(({ id }) => numbersAt(results, id, 'primary', 2028) ?? []);
    const heights = [...svg.matchAll(/height="([\d.]+)" fill="#8A949E"/g)].map(([, each]) => Number(each));
    const onMap = heights.slice(0, -1).sort((a, b) => a - b);
    const seats = open.map((each) => each.seats).sort((a, b) => a - b);
    expect(onMap).toHaveLength(seats.length);
    expect(onMap[0]! / onMap.at(-1)!).toBeCloseTo(seats[0]! / seats.at(-1)!, 2);
    expect(count(svg, /<circle/g)).toBeLessThan(count(drawn({}), /<circle/g));
  });

  test('has the heat that is on and only that, with its classes in the legend', () => {
    expect(drawn({ heat: 'walk' })).toContain('上学步行距离');
    expect(drawn({ heat: 'none' })).not.toContain('平滑');
    expect(drawn({ heat: 'empty' })).toContain('步行范围内空余学位');
  });
});
