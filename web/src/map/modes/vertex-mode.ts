import { distanceMetres } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import {
  applyEdit,
  deleteVertex,
  type Edit,
  insertVertex,
  isRefusal,
  moveVertex,
  type Refusal,
} from '@xuetu/geodata/scenario';
import { type Draft, EMPTY_DRAFT, type Mode, type Paper, type PenGesture, type PenPlace, type Step } from './mode.ts';
import { saidInHistory } from './said-in-history.ts';
import { borderSnapAt, snapAt } from './snap-at.ts';

/**
 * 边界点: a corner of the border is dragged to where it should be, all catchments that have it follow; dragging or tapping the border
 * between two corners puts one there; a second tap on a corner, or a key, takes it out.
 */
export const vertexMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind === 'finish') return { draft };
  if (gesture.kind === 'back' || gesture.kind === 'delete') return deleted(draft, paper);
  if (gesture.kind === 'move')
    return { draft: { ...draft, pointer: gesture.at, snap: held(paper, gesture), refusal: null } };
  if (gesture.kind === 'press') return pressed(draft, gesture, paper);
  if (gesture.kind === 'tap') return tapped(draft, gesture, paper);
  if (!draft.isStroke || !draft.vertex) return { draft: { ...draft, pointer: gesture.at } };
  return dragged(draft, gesture, paper);
};

function held(paper: Paper, { at, reachMetres }: PenPlace) {
  const near = borderSnapAt(paper, at, reachMetres);
  return near?.isOutside ? null : near;
}

function pressed(draft: Draft, gesture: PenPlace, paper: Paper): Step {
  const near = borderSnapAt(paper, gesture.at, gesture.reachMetres);
  if (!near) return { draft, refusal: { refused: 'no-border', at: gesture.at } };
  if (near.isOutside) return { draft, refusal: { refused: 'district-border', at: near.at } };
  const isNew = near.kind === 'border';
  return {
    draft: {
      ...EMPTY_DRAFT,
      pointer: gesture.at,
      snap: near,
      isStroke: true,
      vertex: near.at,
      legs: isNew ? [[near.at]] : [],
    },
  };
}

function dragged(draft: Draft, gesture: PenGesture, paper: Paper): Step {
  const snap = snapAt(paper, gesture);
  const isOwn = snap && distanceMetres(snap.at, draft.vertex!) < 0.02;
  const to = snap && !isOwn ? snap.at : gesture.at;
  const answer = saidInHistory(paper, movedTo(paper, draft, to));
  const isDone = gesture.kind === 'release';
  if (isDone) {
    const kept = { ...EMPTY_DRAFT, pointer: gesture.at };
    return isRefusal(answer) ? { draft: kept, refusal: answer } : { draft: kept, edit: answer };
  }
  const refusal = isRefusal(answer) ? answer : null;
  return {
    draft: {
      ...draft,
      pointer: gesture.at,
      snap: isOwn ? null : snap,
      ahead: [to],
      preview: refusal ? null : (answer as Edit),
      refusal,
    },
  };
}

/** The edit that moves the corner held, which is made first where the border was taken between two corners. */
function movedTo({ plan, stage, sector }: Paper, { vertex, legs }: Draft, to: Position): Edit | Refusal {
  const from = vertex!;
  if (legs.length === 0) return moveVertex(plan, { stage, sector, from, to });
  const made = insertVertex(plan, { stage, sector, at: from });
  if (isRefusal(made)) return made;
  const moved = moveVertex(applyEdit(plan, made), { stage, sector, from, to });
  if (isRefusal(moved)) return moved;
  const later = new Set(moved.putCatchments?.map(({ id }) => id));
  const earlier = (made.putCatchments ?? []).filter(({ id }) => !later.has(id));
  return { ...moved, putCatchments: [...earlier, ...(moved.putCatchments ?? [])] };
}

function tapped(draft: Draft, gesture: PenPlace, paper: Paper): Step {
  const near = borderSnapAt(paper, gesture.at, gesture.reachMetres);
  const here = { ...EMPTY_DRAFT, pointer: gesture.at, snap: near };
  if (!near) return draft.vertex ? { draft: here } : { draft: here, refusal: { refused: 'no-border', at: gesture.at } };
  if (near.isOutside) return { draft: here, refusal: { refused: 'district-border', at: near.at } };
  if (near.kind === 'vertex') {
    const isAgain = draft.vertex && distanceMetres(draft.vertex, near.at) < 0.02;
    return isAgain ? deleted(draft, paper) : { draft: { ...here, vertex: near.at } };
  }
  const { plan, stage, sector } = paper;
  const answer = insertVertex(plan, { stage, sector, at: near.at });
  return isRefusal(answer) ? { draft: here, refusal: answer } : { draft: here, edit: answer };
}

function deleted(draft: Draft, paper: Paper): Step {
  const at = draft.vertex ?? (draft.snap?.kind === 'vertex' ? draft.snap.at : null);
  if (!at || draft.isStroke) return { draft };
  const { plan, stage, sector } = paper;
  const answer = saidInHistory(paper, deleteVertex(plan, { stage, sector, at }));
  const kept = { ...EMPTY_DRAFT, pointer: draft.pointer };
  return isRefusal(answer) ? { draft: kept, refusal: answer } : { draft: kept, edit: answer };
}
