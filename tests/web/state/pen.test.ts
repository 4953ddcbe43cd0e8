import { afterEach, describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../web/src/map/modes/mode.ts';
import { startDrawing } from '../../../web/src/state/actions/draw.ts';
import { movePen } from '../../../web/src/state/actions/move-pen.ts';
import { snapFreely } from '../../../web/src/state/actions/snap-freely.ts';
import { stepBack } from '../../../web/src/state/actions/step-back.ts';
import { takePen } from '../../../web/src/state/actions/take-pen.ts';
import { hasDraft } from '../../../web/src/state/selectors/has-draft.ts';
import { paperOf } from '../../../web/src/state/selectors/paper-of.ts';
import { store } from '../../../web/src/state/store.ts';
import { simulated } from '../../support/a-view.ts';
import { twoSchools } from '../../support/two-schools.ts';

const start = store.getState();
afterEach(() => store.setState(start, true));

describe('the pen', () => {
  test('Escape cancels the draft and nothing else; pressed again it stops playing, lays the pen down and lets go of the selection', () => {
    store.setState({ playing: true, selection: { kind: 'school', id: '西小' } });
    takePen('reshape');
    store.setState(({ pen }) => ({ pen: { ...pen, draft: { ...EMPTY_DRAFT, legs: [[[117, 36]]] } } }));
    stepBack();
    expect(store.getState()).toMatchObject({ playing: true, pen: { tool: 'reshape', draft: null } });
    stepBack();
    stepBack();
    expect(store.getState()).toMatchObject({ playing: false, pen: { tool: 'select' }, selection: { id: '西小' } });
    stepBack();
    expect(store.getState().selection).toBeNull();
  });

  test('what is being drawn is cancelled before a form that is open is closed', () => {
    expect(hasDraft(store.getState())).toBe(false);
    takePen('reshape');
    store.setState(({ pen }) => ({ pen: { ...pen, draft: { ...EMPTY_DRAFT, legs: [[[117, 36]]] } } }));
    expect(hasDraft(store.getState())).toBe(true);
    stepBack();
    expect(hasDraft(store.getState())).toBe(false);
    startDrawing();
    expect(hasDraft(store.getState())).toBe(true);
  });

  test('snapping that is switched off stays off with the next tool, and the pen takes hold of nothing', () => {
    const current = simulated(twoSchools());
    store.setState({ base: current, current, stage: 'primary', sector: 'public', year: 2026 });
    takePen('reshape');
    movePen({ kind: 'move', at: [117.0001, 36], reachMetres: 50 });
    expect(store.getState().pen.draft?.snap?.kind).toBe('border');
    snapFreely(true);
    takePen('split');
    movePen({ kind: 'move', at: [117.0001, 36], reachMetres: 50 });
    expect(store.getState().pen.draft?.snap).toBeNull();
  });

  test('a pen that only hovers has no draft that Escape would have to cancel', () => {
    takePen('reshape');
    store.setState(({ pen }) => ({ pen: { ...pen, draft: { ...EMPTY_DRAFT, pointer: [117, 36] } } }));
    stepBack();
    expect(store.getState().pen.tool).toBe('select');
  });

  test('taking a tool shows the scenario, because that is what is drawn on', () => {
    store.setState({ showing: 'base' });
    takePen('split');
    expect(store.getState().showing).toBe('scenario');
  });

  test('it draws on the catchments of the stage and sector shown, on the land where there are only schools yet, and else on nothing', () => {
    const current = simulated(twoSchools());
    store.setState({ base: current, current, stage: 'primary', year: 2026 });
    expect(paperOf(store.getState())).toMatchObject({ stage: 'primary', sector: 'public', year: 2026 });
    store.setState({ stage: 'junior' });
    expect(paperOf(store.getState())).toBeNull();
    store.setState({ stage: 'primary', current: simulated({ ...twoSchools(), catchments: [] }) });
    expect(paperOf(store.getState())).toMatchObject({ stage: 'primary', sector: 'public' });
  });
});
