import type { MeetingView, StoryView } from '@xuetu/geodata/story';

/** A picture of a meeting over the test district. */
function aMeetingView(words: Partial<MeetingView> = {}): MeetingView {
  return {
    camera: { lng: 117, lat: 36, zoom: 12, bearing: 0, pitch: 0 },
    page: 'map',
    gridFrom: 0,
    scenarioId: '',
    stage: 'primary',
    year: 2026,
    playing: false,
    heat: 'none',
    columns: false,
    arcs: false,
    catchments: true,
    compare: 'one',
    beforeId: '',
    divider: 0.5,
    theme: 'light',
    cell: null,
    selection: '',
    ...words,
  };
}

/** The same, saved in a story. */
export function aStoryView(
  id: string,
  words: Partial<Omit<StoryView, 'view'>> & { view?: Partial<MeetingView> } = {},
): StoryView {
  const { view, ...rest } = words;
  return { id, caption: '', notes: '', snapshotId: '', ...rest, view: aMeetingView(view) };
}
