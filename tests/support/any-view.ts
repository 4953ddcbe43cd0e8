import { STAGES } from '@xuetu/geodata/model';
import { HeatKind, MeetingView, type StoryView } from '@xuetu/geodata/story';
import fc from 'fast-check';

const id = fc.oneof(
  fc.constant(''),
  fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.length <= 60),
);
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0);

/** Any picture that a meeting can show. */
const anyMeetingView: fc.Arbitrary<MeetingView> = fc.record({
  camera: fc.record({
    lng: between(-180, 180),
    lat: between(-90, 90),
    zoom: between(0, 24),
    bearing: between(-360, 360),
    pitch: between(0, 85),
  }),
  page: fc.constantFrom(...MeetingView.shape.page.options),
  gridFrom: fc.nat(),
  scenarioId: id,
  stage: fc.constantFrom(...STAGES),
  year: fc.integer({ min: 1990, max: 2100 }),
  playing: fc.boolean(),
  heat: fc.constantFrom(...HeatKind.options),
  columns: fc.boolean(),
  arcs: fc.boolean(),
  catchments: fc.boolean(),
  compare: fc.constantFrom(...MeetingView.shape.compare.options),
  beforeId: id,
  divider: between(0, 1),
  theme: fc.constantFrom(...MeetingView.shape.theme.options),
  cell: fc.option(fc.integer({ min: 0 })),
  selection: id,
});

/** Any saved view with one of the given ids. */
export function anyStoryView(ids: fc.Arbitrary<string>): fc.Arbitrary<StoryView> {
  return fc.record({
    id: ids,
    caption: fc.string({ maxLength: 60 }),
    notes: fc.string({ maxLength: 60 }),
    snapshotId: id,
    view: anyMeetingView,
  });
}
