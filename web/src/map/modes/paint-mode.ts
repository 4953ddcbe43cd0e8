import { isRefusal, paintCompounds } from '@xuetu/geodata/scenario';
import { drawnOn } from './line-draft.ts';
import { EMPTY_DRAFT, type Mode } from './mode.ts';
import { catchmentUnder } from './pick-modes.ts';
import { saidInHistory } from './said-in-history.ts';

/** Half the width of the brush in reaches of the pen. */
const BRUSH = 1.8;

/**
 * 刷小区: the brush takes the catchment in which it is pressed down and gives it every compound that the stroke touches.
 */
export const paintMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind === 'back') return { draft: EMPTY_DRAFT };
  if (gesture.kind === 'finish' || gesture.kind === 'delete') return { draft };
  const brushMetres = BRUSH * gesture.reachMetres;
  const here = { ...draft, pointer: gesture.at, brushMetres };
  if (gesture.kind === 'move') return { draft: { ...here, refusal: null, preview: null } };
  const under = gesture.kind === 'press' ? catchmentUnder(paper, gesture) : undefined;
  if (gesture.kind === 'press' && under)
    return { draft: { ...here, isStroke: true, catchmentIds: [under.id], legs: [[gesture.at]] } };
  const [to] = draft.catchmentIds;
  if (!draft.isStroke || !to) return { draft: here };
  const longer = drawnOn(here, gesture);
  const line = longer.legs.flat();
  const isLonger = longer !== here;
  const isDone = gesture.kind === 'release';
  if (!isLonger && !isDone) return { draft: here };
  const painted = paintCompounds(paper.plan, { line, radiusMetres: brushMetres, to, mayDetach: paper.mayDetach });
  const answer = isDone ? saidInHistory(paper, painted) : painted;
  if (!isDone) {
    const refusal = isRefusal(painted) && painted.refused !== 'nothing-changes' ? painted : null;
    return { draft: { ...longer, preview: isRefusal(painted) ? null : painted, refusal } };
  }
  const kept = { ...EMPTY_DRAFT, pointer: gesture.at, brushMetres };
  return isRefusal(answer) ? { draft: kept, refusal: answer } : { draft: kept, edit: answer };
};
