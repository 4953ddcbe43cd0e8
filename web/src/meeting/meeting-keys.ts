import type { MeetingView } from '@xuetu/geodata/story';
import { openDesk } from '../story/actions/open-desk.ts';
import { saveView } from '../story/actions/save-view.ts';
import type { MeetingWordKey } from '../words/use-meeting-words.ts';
import { backOut } from './actions/back-out.ts';
import { changeView } from './actions/change-view.ts';
import { stepCompare } from './actions/set-compare.ts';
import { startOver } from './actions/start-over.ts';
import { stepView } from './actions/step-view.ts';
import { stepYear } from './actions/step-year.ts';
import { toggleDepth } from './actions/toggle-depth.ts';
import { togglePlaying } from './actions/toggle-playing.ts';
import { meetingStore } from './meeting-store.ts';

/** What some keys do in a meeting. The handler and the sheet of keys are made of the same list. */
export interface MeetingKey {
  label: Extract<MeetingWordKey, `key${string}`>;
  /** Any of these, as the browser names them; letters in lower case. */
  keys: readonly string[];
  press(): void;
}

/** The kinds of heat behind the digits 1 to 5, in the order of the buttons. */
export const HEAT_KEYS: readonly Exclude<MeetingView['heat'], 'none'>[] = [
  'children',
  'pressure',
  'growth',
  'walk',
  'empty',
];

const view = () => meetingStore.getState().view;

export const MEETING_KEYS: readonly MeetingKey[] = [
  { label: 'keyNext', keys: ['PageDown', 'ArrowRight'], press: () => stepView(1) },
  { label: 'keyPrevious', keys: ['PageUp', 'ArrowLeft'], press: () => stepView(-1) },
  { label: 'keyStart', keys: ['F5'], press: startOver },
  { label: 'keyPlay', keys: [' ', 'p'], press: togglePlaying },
  { label: 'keyNextYear', keys: [']', 'ArrowUp'], press: () => stepYear(1) },
  { label: 'keyPreviousYear', keys: ['[', 'ArrowDown'], press: () => stepYear(-1) },
  { label: 'keyBlank', keys: ['b', '.'], press: () => meetingStore.setState(({ isBlank }) => ({ isBlank: !isBlank })) },
  ...HEAT_KEYS.map(
    (heat, index): MeetingKey => ({
      label: `keyHeat${(index + 1) as 1 | 2 | 3 | 4 | 5}`,
      keys: [String(index + 1)],
      press: () => changeView({ page: 'map', heat }),
    }),
  ),
  { label: 'keyNoHeat', keys: ['0'], press: () => changeView({ page: 'map', heat: 'none' }) },
  { label: 'keyGrid', keys: ['g'], press: () => changeView({ page: view()?.page === 'grid' ? 'map' : 'grid' }) },
  { label: 'keyColumns', keys: ['c'], press: () => toggleDepth('columns') },
  { label: 'keyArcs', keys: ['a'], press: () => toggleDepth('arcs') },
  { label: 'keyCompare', keys: ['v'], press: stepCompare },
  { label: 'keySaveView', keys: ['s'], press: saveView },
  { label: 'keyDrawer', keys: ['e'], press: () => openDesk('drawer') },
  { label: 'keyFreeze', keys: ['f'], press: () => openDesk('drawer', 'snapshots') },
  { label: 'keyDecision', keys: ['d'], press: () => openDesk('decision') },
  { label: 'keyTheme', keys: ['t'], press: () => changeView({ theme: view()?.theme === 'dark' ? 'light' : 'dark' }) },
  {
    label: 'keySheetShown',
    keys: ['?'],
    press: () => meetingStore.setState(({ isSheetUp }) => ({ isSheetUp: !isSheetUp })),
  },
  { label: 'keyLeave', keys: ['Escape'], press: backOut },
];
