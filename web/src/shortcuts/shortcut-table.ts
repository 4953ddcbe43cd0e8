import { draw } from '../state/actions/draw.ts';
import { redo, undo } from '../state/actions/move-history.ts';
import { openTool } from '../state/actions/open-tool.ts';
import { setYear } from '../state/actions/set-year.ts';
import { showCard } from '../state/actions/show-card.ts';
import { showVersion } from '../state/actions/show-version.ts';
import { stepBack } from '../state/actions/step-back.ts';
import { togglePlay } from '../state/actions/toggle-play.ts';
import type { AppState } from '../state/app-state.ts';
import { store } from '../state/store.ts';
import type { ScenarioWordKey } from '../words/use-scenario-words.ts';

/** A key as the browser names it, with Ctrl (on a Mac ⌘) or Shift where they belong to it. */
export interface KeyPress {
  key: string;
  mod?: true;
  shift?: true;
}

/** What some keys do: the handler and the sheet are made of the same list, so that neither knows a key that the other does not. */
export interface Shortcut {
  label: Extract<ScenarioWordKey, `key${string}`>;
  group: 'groupScenario' | 'groupView' | 'groupDrawing';
  /** Any of these. */
  keys: readonly KeyPress[];
  /** Left out: always. Where it does not hold the key is left to others. */
  when?: (state: AppState) => boolean;
  press(): void;
  /** Of keys that work while they are held. */
  release?(): void;
}

const hasScenario = ({ scenario }: AppState) => scenario !== null;
const isDrawing = ({ desk: { drawing } }: AppState) => drawing !== null && !drawing.isClosed;

/** Every shortcut there is; of two with the same key the first that holds. */
export const SHORTCUTS: readonly Shortcut[] = [
  { label: 'keyUndo', group: 'groupScenario', keys: [{ key: 'z', mod: true }], when: hasScenario, press: undo },
  {
    label: 'keyRedo',
    group: 'groupScenario',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    when: hasScenario,
    press: redo,
  },
  {
    label: 'keyHistory',
    group: 'groupScenario',
    keys: [{ key: 'h' }],
    when: hasScenario,
    press: () => showCard('history'),
  },
  {
    label: 'keyCompare',
    group: 'groupScenario',
    keys: [{ key: 'c' }],
    when: hasScenario,
    press: () => openTool(store.getState().tool === 'compare' ? 'inspect' : 'compare'),
  },
  {
    label: 'keyBefore',
    group: 'groupView',
    keys: [{ key: 'b' }],
    when: hasScenario,
    press: () => showVersion('base'),
    release: () => showVersion('scenario'),
  },
  {
    label: 'keyPreviousYear',
    group: 'groupView',
    keys: [{ key: '[' }],
    press: () => setYear(store.getState().year - 1),
  },
  { label: 'keyNextYear', group: 'groupView', keys: [{ key: ']' }], press: () => setYear(store.getState().year + 1) },
  { label: 'keyPlay', group: 'groupView', keys: [{ key: 'p' }], press: togglePlay },
  { label: 'keyEscape', group: 'groupView', keys: [{ key: 'Escape' }], press: stepBack },
  { label: 'keyShortcuts', group: 'groupView', keys: [{ key: '?' }], press: () => showCard('shortcuts') },
  {
    label: 'keyCorner',
    group: 'groupDrawing',
    keys: [{ key: ' ' }],
    when: isDrawing,
    press() {
      const { camera } = store.getState();
      if (camera) draw({ kind: 'click', at: [camera.lng, camera.lat] });
    },
  },
  {
    label: 'keyClose',
    group: 'groupDrawing',
    keys: [{ key: 'Enter' }],
    when: isDrawing,
    press: () => draw({ kind: 'close' }),
  },
  {
    label: 'keyBack',
    group: 'groupDrawing',
    keys: [{ key: 'Backspace' }],
    when: isDrawing,
    press: () => draw({ kind: 'back' }),
  },
];
