import { districtOf } from '@xuetu/geodata/geometry';
import { cellsOfLayer, giveCompounds, isRefusal, layerOf } from '@xuetu/geodata/scenario';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { store } from '../../state/store.ts';
import { lineNear } from '../modes/line-index.ts';
import type { Paper } from '../modes/mode.ts';
import { compoundsByCatchment } from '../modes/moved-compounds.ts';
import { snapAt } from '../modes/snap-at.ts';

/** A step is begun where the browser has so long to spare, in milliseconds. */
const SPARE_MS = 8;

/**
 * Works out ahead of the first stroke what every stroke needs, whenever another plan, stage or sector is shown: borders as one topology, lines
 * to snap to, whose compounds are whose, and what goes with a compound; and once how the map draws it. One step at a time, while the browser is
 * idle. Answers how to stop.
 */
export function followWarmUp(rehearseDrawing: () => void): () => void {
  let waiting: (() => void)[] = [];
  let isRehearsed = false;
  let drawnOn: Paper | null = null;
  let request = 0;
  const step = (deadline: IdleDeadline) => {
    while (waiting.length > 0 && (deadline.timeRemaining() > SPARE_MS || deadline.didTimeout)) waiting.shift()!();
    request = waiting.length > 0 ? whenIdle(step) : 0;
  };
  const look = () => {
    const paper = paperOf(store.getState());
    if (isSame(paper, drawnOn)) return;
    drawnOn = paper;
    waiting = paper ? stepsFor(paper) : [];
    if (paper && !isRehearsed) waiting.push(rehearseDrawing);
    isRehearsed ||= paper !== null;
    if (waiting.length > 0 && !request) request = whenIdle(step);
  };
  look();
  const unsubscribe = store.subscribe(look);
  return () => {
    unsubscribe();
    waiting = [];
  };
}

function stepsFor(paper: Paper): (() => void)[] {
  const { plan } = paper;
  const [first] = plan.compounds;
  if (!first) return [];
  return [
    () => snapAt(paper, { at: first.point, reachMetres: 1 }),
    () => lineNear(plan, first.point, 1),
    () => compoundsByCatchment(paper),
    () => {
      const layer = layerOf(plan, paper);
      if (!isRefusal(layer)) districtOf(layer.topology);
    },
    () => {
      const layer = layerOf(plan, paper);
      if (!isRefusal(layer)) cellsOfLayer(plan, layer);
    },
    () => rehearse(paper),
  ];
}

/** Asks once what giving a compound to other catchments would do, and forgets it. */
function rehearse(paper: Paper): void {
  const { compounds } = paper.plan;
  const held = [...compoundsByCatchment(paper)];
  const [home, places] = held.find(([, own]) => own.length > 0) ?? [];
  if (!places) return;
  const compoundIds = [compounds[places[0]!]!.id];
  for (const [to] of held.filter(([id]) => id !== home).slice(0, 2)) giveCompounds(paper.plan, { compoundIds, to });
}

function isSame(a: Paper | null, b: Paper | null): boolean {
  if (!a || !b) return a === b;
  const { catchments, compounds } = a.plan;
  return (
    catchments === b.plan.catchments && compounds === b.plan.compounds && a.stage === b.stage && a.sector === b.sector
  );
}

/** Safari has no idle time to ask for; there the step comes a moment later. */
function whenIdle(act: (deadline: IdleDeadline) => void): number {
  if ('requestIdleCallback' in globalThis) return requestIdleCallback(act);
  return setTimeout(act, 200, { didTimeout: true, timeRemaining: () => 0 } as IdleDeadline) as unknown as number;
}
