import { beforeEach, describe, expect, test } from 'vitest';
import { playStory } from '../../../web/src/meeting/actions/play-story.ts';
import { stepView } from '../../../web/src/meeting/actions/step-view.ts';
import { meetingKeyFor } from '../../../web/src/meeting/follow-meeting-keys.ts';
import { MEETING_KEYS } from '../../../web/src/meeting/meeting-keys.ts';
import { NO_MEETING } from '../../../web/src/meeting/meeting-state.ts';
import { meetingStore } from '../../../web/src/meeting/meeting-store.ts';
import { viewOf } from '../../../web/src/meeting/view-code.ts';

const VIEW = viewOf('117,36,11,0,0*map**primary*2026*children*c*one**0.5*light*')!;
const press = (key: string) => meetingKeyFor({ key, ctrlKey: false, metaKey: false, altKey: false })?.press();
const view = () => meetingStore.getState().view!;

beforeEach(() => meetingStore.setState({ ...NO_MEETING, view: VIEW }));

describe('the keys of a remote', () => {
  test('each key has one meaning', () => {
    const keys = MEETING_KEYS.flatMap(({ keys: each }) => each);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', ' ', 'p', 'b', '.', 'Escape', 'g', 't', '?'])
      expect(keys).toContain(key);
  });

  test('Next goes through every heat and ends at the grid, Previous goes back', () => {
    const seen = [view().heat];
    for (let i = 0; i < 6; i++) {
      press('PageDown');
      seen.push(view().page === 'grid' ? 'none' : view().heat);
    }
    expect(seen).toEqual(['children', 'pressure', 'growth', 'walk', 'empty', 'none', 'none']);
    press('PageUp');
    expect(view()).toMatchObject({ page: 'map', heat: 'empty' });
  });

  test('digits choose the heat, letters the grid, the theme and what stands on the map', () => {
    press('3');
    expect(view().heat).toBe('growth');
    press('G');
    expect(view().page).toBe('grid');
    press('1');
    expect(view()).toMatchObject({ page: 'map', heat: 'children' });
    press('t');
    expect(view().theme).toBe('dark');
    press('c');
    expect(view()).toMatchObject({ columns: true, camera: { pitch: 50 } });
    press('c');
    expect(view()).toMatchObject({ columns: false, camera: VIEW.camera });
  });

  test('B blanks the screen; the browser keeps its own shortcuts', () => {
    press('b');
    expect(meetingStore.getState().isBlank).toBe(true);
    press('.');
    expect(meetingStore.getState().isBlank).toBe(false);
    expect(meetingKeyFor({ key: 'p', ctrlKey: true, metaKey: false, altKey: false })).toBeUndefined();
  });

  test('with a story Next shows its views as they were saved and stops at the last', () => {
    const saved = { ...VIEW, year: 2031, heat: 'walk', theme: 'dark' } as const;
    const views = [VIEW, saved].map((each, i) => ({ id: `v${i}`, caption: '', notes: '', snapshotId: '', view: each }));
    playStory({ id: 's', name: '汇报', views });
    stepView(1);
    expect(view()).toEqual(saved);
    stepView(1);
    expect(meetingStore.getState().tour?.at).toBe(1);
  });
});
