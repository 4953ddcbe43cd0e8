import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DATA } from '../../../web/src/map/colours.ts';
import { groundClasses } from '../../../web/src/map/legend-classes.ts';
import type { MapView } from '../../../web/src/map/map-view.ts';
import { catchmentStates } from '../../../web/src/map/states/catchment-states.ts';
import { compoundStates } from '../../../web/src/map/states/compound-states.ts';
import { schoolStates } from '../../../web/src/map/states/school-states.ts';
import { aBox, aPlan } from '../../support/a-plan.ts';
import { aView } from '../../support/a-view.ts';

const crowded = (pupils: number, seats: number) =>
  aPlan()
    .withSchool('凯瑞小学', { seats, pupils: { g1: pupils } })
    .withCatchment('凯瑞小学')
    .build();

const legendColours = (view: MapView) => groundClasses(view).map((each) => each.colour);

describe('the legend tells what the map paints', () => {
  test('a school and its catchment have the colour that the legend gives their seat pressure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (pupils, seats) => {
        const view = aView(crowded(pupils, seats));
        const named = groundClasses(view).findLast((each) =>
          each.above ? pupils / seats > each.from : pupils / seats >= each.from,
        );
        expect(schoolStates(view).get('凯瑞小学')?.colour).toBe(named?.colour);
        expect(catchmentStates(view).get('public/primary/凯瑞小学')?.colour).toBe(named?.colour);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['children', 'households', 'growth'] as const)(
    'compounds by %s take their colours from the legend',
    (theme) => {
      const plan = aPlan()
        .withSchool('凯瑞小学', { seats: 100, pupils: { g1: 30 } })
        .withCatchment('凯瑞小学')
        .withCompound('怡园', { households: 300, children: { 6: 12, 9: 30 }, shape: aBox([117, 36, 117.01, 36.01]) })
        .withCompound('馨苑', { households: 20, children: { 7: 3 }, shape: aBox([117.02, 36, 117.021, 36.001]) })
        .build();
      const view = aView(plan, { theme });
      for (const { colour, fill } of compoundStates(view).values()) {
        expect(fill).toBeGreaterThan(0);
        expect(legendColours(view)).toContain(colour);
      }
    },
  );

  test('point compounds are classed by head, areas by square kilometre', () => {
    const home = { households: 100, children: { 7: 30 } };
    const point = aView(aPlan().withCompound('怡园', home).build(), { theme: 'children' });
    const area = aView(
      aPlan()
        .withCompound('怡园', { ...home, shape: aBox([117, 36, 117.01, 36.01]) })
        .build(),
      {
        theme: 'children',
      },
    );
    expect(groundClasses(point).at(-1)?.name.zh).toBe('20 以上');
    expect(groundClasses(area).at(-1)?.name.zh).toBe('8,000 以上');
  });

  test('a district without compounds has no classes to show for them', () => {
    expect(groundClasses(aView(aPlan().withSchool('凯瑞小学').build(), { theme: 'growth' }))).toEqual([]);
  });
});

describe('what is not known', () => {
  test('is hatched, never coloured', () => {
    const view = aView(aPlan().withSchool('凯瑞小学').withCatchment('凯瑞小学').build());
    const catchment = catchmentStates(view).get('public/primary/凯瑞小学')!;
    expect(catchment).toMatchObject({ colour: NO_DATA.colour, fill: 0 });
    expect(catchment.hatch).toBeGreaterThan(0);
    expect(schoolStates(view).get('凯瑞小学')).toMatchObject({ hatch: 1 });
    expect(legendColours(view)).not.toContain(schoolStates(view).get('凯瑞小学')!.colour);
  });

  test('leaves a compound hatched and unfilled', () => {
    const view = aView(aPlan().withCompound('怡园').build(), { theme: 'households' });
    expect(compoundStates(view).get('怡园')).toMatchObject({ colour: NO_DATA.colour, fill: 0, hatch: 0.8 });
  });
});
