import { distanceMetres } from '@xuetu/geodata/geometry';
import type { AreaShape, Position } from '@xuetu/geodata/model';
import { type Edit, isRefusal, type Refusal } from '@xuetu/geodata/scenario';
import { drawnOn, endsToBorder, lastCorner, legOn, legTo, penAt, plainLine } from './line-draft.ts';
import {
  type Draft,
  EMPTY_DRAFT,
  type Gesture,
  type Mode,
  type Paper,
  type PenGesture,
  type PenPlace,
  type Step,
} from './mode.ts';

interface LineAct {
  /** What the line does; or the area that it is the outline of, which is kept until somebody says what becomes of it. */
  act: (paper: Paper, line: readonly Position[]) => Edit | Refusal | { area: AreaShape };
  /** The line runs around an area; else it runs from border to border. */
  isOutline?: boolean;
}

function isEdit(answer: Edit | Refusal | { area: AreaShape }): answer is Edit {
  return !isRefusal(answer) && !('area' in answer);
}

/** Refusals that only mean that the line is not long enough yet. */
const UNFINISHED = new Set<Refusal['refused']>(['cuts-nothing', 'nothing-changes', 'too-small', 'too-fine']);

/**
 * Drawing a line: by a stroke that ends where the pen is lifted, or corner by corner, finished by a second tap on the last corner (on
 * the first one of an outline) or by a key. Ends that stand on no border go to the nearest one.
 */
export function lineMode({ act, isOutline = false }: LineAct): Mode {
  const answered = (paper: Paper, line: readonly Position[], reachMetres: number) => {
    if (line.length < 2) return { ahead: [], answer: null };
    const plain = plainLine(line, reachMetres);
    if (isOutline) return { ahead: [plain[0]!], answer: plain.length < 3 ? null : act(paper, plain) };
    const [before, after] = endsToBorder(paper, plain);
    return { ahead: after, answer: act(paper, [...before, ...plain, ...after]) };
  };

  const looking = (paper: Paper, draft: Draft, leg: readonly Position[], place: PenPlace): Step => {
    const { ahead, answer } = answered(paper, [...draft.legs.flat(), ...leg], place.reachMetres);
    const refusal = answer && isRefusal(answer) && !UNFINISHED.has(answer.refused) ? answer : null;
    return {
      draft: {
        ...draft,
        ahead: [...leg, ...ahead],
        preview: answer && isEdit(answer) ? answer : null,
        refusal,
      },
    };
  };

  const finished = (paper: Paper, draft: Draft, reachMetres: number): Step => {
    const line = draft.legs.flat();
    const { answer } = answered(paper, line, reachMetres);
    const kept = { ...EMPTY_DRAFT, pointer: draft.pointer };
    if (!answer) return { draft: draft.isStroke ? kept : draft, refusal: { refused: 'too-small' } };
    if ('area' in answer) return { draft: { ...kept, area: answer.area } };
    if (!isRefusal(answer)) return { draft: kept, edit: answer };
    return { draft: draft.isStroke ? kept : { ...draft, refusal: answer }, refusal: answer };
  };

  const pointed = (paper: Paper, draft: Draft, gesture: PenGesture): Step => {
    const { at, snap } = penAt(paper, gesture);
    const { reachMetres } = gesture;
    const hold = { at, snap, reachMetres };
    const here: Draft = { ...draft, pointer: gesture.at, snap };
    if (gesture.kind === 'move') return looking(paper, here, legTo(paper, here, hold), gesture);
    if (gesture.kind === 'press')
      return { draft: { ...here, isStroke: true, legs: [...draft.legs, legOn([at], hold)] } };
    if (gesture.kind === 'drag') {
      const longer = drawnOn(here, gesture);
      return looking(paper, longer, [at], gesture);
    }
    if (gesture.kind === 'release') {
      const end = { ...here, legs: [...draft.legs.slice(0, -1), [...(draft.legs.at(-1) ?? []), at]] };
      return finished(paper, end, gesture.reachMetres);
    }
    const goal = isOutline ? draft.legs[0]?.[0] : lastCorner(draft);
    const isAgain = (corner: Position | undefined) => corner && distanceMetres(corner, at) < gesture.reachMetres / 2;
    if (isAgain(goal) || isAgain(lastCorner(draft))) return finished(paper, here, gesture.reachMetres);
    return looking(paper, { ...here, legs: [...draft.legs, legOn(legTo(paper, here, hold), hold)] }, [], gesture);
  };

  return (draft: Draft, gesture: Gesture, paper: Paper): Step => {
    if (gesture.kind === 'finish') return draft.legs.length > 0 ? finished(paper, draft, 0) : { draft };
    if (gesture.kind === 'back') {
      const legs = draft.legs.slice(0, -1);
      return { draft: { ...draft, legs, ahead: [], preview: null, refusal: null } };
    }
    return gesture.kind === 'delete' ? { draft } : pointed(paper, draft, gesture);
  };
}
