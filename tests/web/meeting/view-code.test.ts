import { STAGES } from '@xuetu/geodata/model';
import { HeatKind, type MeetingView } from '@xuetu/geodata/story';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkOf, readLink } from '../../../web/src/meeting/meeting-link.ts';
import { codeOf, viewOf } from '../../../web/src/meeting/view-code.ts';
import { aStoryView } from '../../support/a-meeting-view.ts';

const text = fc.string({ maxLength: 20, unit: 'grapheme' });
const rounded = (min: number, max: number, parts: number) =>
  fc.integer({ min: min * parts, max: max * parts }).map((each) => each / parts + 0);
const anyView: fc.Arbitrary<MeetingView> = fc.record({
  camera: fc.record({
    lng: rounded(-180, 180, 1e5),
    lat: rounded(-90, 90, 1e5),
    zoom: rounded(0, 24, 100),
    bearing: rounded(-180, 180, 10),
    pitch: rounded(0, 85, 10),
  }),
  page: fc.constantFrom('map', 'grid'),
  gridFrom: fc.nat(),
  scenarioId: text,
  stage: fc.constantFrom(...STAGES),
  year: fc.integer({ min: 1990, max: 2100 }),
  playing: fc.boolean(),
  heat: fc.constantFrom(...HeatKind.options),
  columns: fc.boolean(),
  arcs: fc.boolean(),
  catchments: fc.boolean(),
  compare: fc.constantFrom('one', 'swipe', 'beside'),
  beforeId: text,
  divider: rounded(0, 1, 1000),
  theme: fc.constantFrom('light', 'dark'),
  cell: fc.option(fc.integer({ min: 0 })),
  selection: text,
});

test('a link to a meeting reopens every part of what it shows, whatever its ids are made of', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewOf(codeOf(view))).toEqual(view);
    }),
  );
});

test('a link to a view of a story keeps story, saved view and snapshot beside what is shown; cut off it opens nothing', () => {
  const id = text.filter((each) => each !== '');
  fc.assert(
    fc.property(anyView, text, text, id, (view, storyId, snapshotId, viewId) => {
      const views = [aStoryView('first'), { ...aStoryView('first', { snapshotId }), id: viewId }];
      const code = linkOf({ view, tour: { id: storyId, name: '汇报', views, at: 1 } });
      expect(readLink(code)).toEqual({ view, tour: { storyId, snapshotId, viewId } });
      expect(readLink(code.slice(0, code.lastIndexOf('*')))).toBeUndefined();
      expect(readLink(linkOf({ view, tour: null }))).toEqual({ view, tour: null });
    }),
  );
});

test('a link that was cut off or tampered with opens no view', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const code = codeOf(view);
      expect(viewOf(code.slice(0, code.lastIndexOf('*')))).toBeUndefined();
      expect(viewOf(code.replace(`*${view.stage}*`, '*college*'))).toBeUndefined();
    }),
  );
  expect(viewOf('')).toBeUndefined();
});
