import type { Plan, Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  type Edit,
  giveCompounds,
  mergeCatchments,
  planOf,
  rebuildFromNearest,
} from '@xuetu/geodata/scenario';
import type { Redrawn } from '@xuetu/geodata/siting/redraw';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isPenInHand } from '../../../web/src/map/pen/is-pen-in-hand.ts';
import { commitEdit } from '../../../web/src/state/actions/commit-edit.ts';
import { undo } from '../../../web/src/state/actions/move-history.ts';
import { movePen } from '../../../web/src/state/actions/move-pen.ts';
import { operate } from '../../../web/src/state/actions/operate.ts';
import { showVersion } from '../../../web/src/state/actions/show-version.ts';
import { takePen } from '../../../web/src/state/actions/take-pen.ts';
import { takeRedraw } from '../../../web/src/state/actions/take-redraw.ts';
import { NO_REDRAW } from '../../../web/src/state/redraw/redraw-state.ts';
import { isRedrawOutdated } from '../../../web/src/state/selectors/is-redraw-outdated.ts';
import { openPlan } from '../../../web/src/state/selectors/open-plan.ts';
import { store } from '../../../web/src/state/store.ts';
import { simulated } from '../../support/a-view.ts';
import { after, compoundsIn, done, PRIMARY, twoSchools } from '../../support/two-schools.ts';

const base = simulated(twoSchools());
const opened = {
  ...store.getState(),
  districtId: 'test',
  base,
  current: base,
  stage: 'primary' as const,
  sector: 'public',
  year: 2026,
};

/** A simulation that is asked and never answers, so that the numbers shown stay those of before. */
class SlowWorker {
  postMessage(): void {}
}

beforeEach(() => {
  vi.stubGlobal('Worker', SlowWorker);
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  store.setState(opened, true);
  return () => vi.unstubAllGlobals();
});

const open = () => openPlan(store.getState())!;
const edits = () => store.getState().scenario!.edits;
const commit = (edit: Edit) => void commitEdit(edit, '试画');
const give = (plan: Plan, compoundIds: string[], to: string) => done(giveCompounds(plan, { compoundIds, to }));

/** The plan of the open scenario, its catchments checked to tile the district. */
const tiled = () => after(planOf(base.plan, { edits: edits(), cursor: edits().length - 1 }), edits().at(-1)!);

describe('every edit is made on the plan of the open scenario at its cursor', () => {
  test('beginning from the nearest schools is refused by a lock of the scenario, also while the present plan is shown', async () => {
    commit({ label: '锁定', putLocks: [{ id: 'lock', kind: 'school', schoolId: '东小' }] });
    showVersion('base');
    const answer = await operate(rebuildFromNearest, { ...PRIMARY, year: 2026 });
    expect(answer).toMatchObject({ refused: 'locked', name: '东小' });
    expect(edits().length).toBe(1);
  });

  test('a border drawn right after undo, before the simulation has answered, tiles the district with what is left', () => {
    const line: Position[] = [
      [117, 35.92],
      [117.025, 35.93],
      [117.025, 36.07],
      [117, 36.08],
    ];
    commit(give(open(), ['丁1', '丁2', '丁3', '戊1', '戊2', '戊3'], 'west'));
    store.setState({ current: simulated(open()) });
    undo();
    expect(store.getState().current!.plan).not.toBe(open());
    takePen('reshape');
    movePen({ kind: 'press', at: line[0]!, reachMetres: 200 });
    for (const at of line.slice(1)) movePen({ kind: 'drag', at, reachMetres: 200 });
    movePen({ kind: 'release', at: line[3]!, reachMetres: 200 });
    expect(edits().length).toBe(1);
    expect(compoundsIn(tiled(), 'west')).toEqual(expect.arrayContaining(['丁1', '丁2', '丁3']));
    expect(compoundsIn(tiled(), 'east')).toContain('戊1');
  });

  test('nothing is drawn on the present plan while a scenario is open', () => {
    commit(give(open(), ['丁1'], 'west'));
    takePen('reshape');
    expect(isPenInHand(store.getState())).toBe(true);
    showVersion('base');
    expect(isPenInHand(store.getState())).toBe(false);
  });

  test('catchments that were found for another plan are not put into the scenario', async () => {
    const answer = { edits: [give(open(), ['丁1'], 'west')], year: 2026 } as unknown as Redrawn;
    store.setState({ redraw: { ...NO_REDRAW, status: 'done', plan: open(), answer } });
    expect(isRedrawOutdated(store.getState())).toBe(false);
    commit(done(mergeCatchments(open(), { catchmentIds: ['west', 'east'] })));
    expect(isRedrawOutdated(store.getState())).toBe(true);
    void takeRedraw('重新划片');
    expect(edits().length).toBe(1);
    expect(store.getState().redraw.isTaken).toBeUndefined();
    undo();
    expect(isRedrawOutdated(store.getState())).toBe(false);
    void takeRedraw('重新划片');
    expect(applyEdit(base.plan, edits()[0]!).catchments.length).toBe(2);
    expect(edits().length).toBe(1);
  });
});
