import type { AreaShape } from '@xuetu/geodata/model';
import { giveGround } from '@xuetu/geodata/scenario';
import { lineMode } from './line-mode.ts';
import { type Draft, EMPTY_DRAFT, type Mode, type Paper, type PenPlace, type Step } from './mode.ts';
import { catchmentUnder, decided, lookingAt } from './pick-modes.ts';

const outline = lineMode({
  isOutline: true,
  act: (_, line) => ({ area: { type: 'Polygon', coordinates: [[...line, line[0]!]] } }),
});

/** 划范围: an outline is drawn, then the catchment or school is tapped that gets its ground with the compounds on it. */
export const groundMode: Mode = (draft, gesture, paper) => {
  if (!draft.area) return outline(draft, gesture, paper);
  if (gesture.kind === 'back') return { draft: { ...EMPTY_DRAFT, pointer: draft.pointer } };
  if (gesture.kind === 'press') return outline({ ...EMPTY_DRAFT, pointer: draft.pointer }, gesture, paper);
  return gesture.kind === 'move' || gesture.kind === 'tap' ? toUnder(draft, draft.area, gesture, paper) : { draft };
};

function toUnder(draft: Draft, shape: AreaShape, gesture: PenPlace & { kind: 'move' | 'tap' }, paper: Paper): Step {
  const under = catchmentUnder(paper, gesture);
  if (!under) return { draft: { ...draft, pointer: gesture.at, preview: null, refusal: null } };
  const act = () => giveGround(paper.plan, { to: under.id, shape, mayDetach: paper.mayDetach });
  return gesture.kind === 'move' ? lookingAt(draft, gesture, under.id, act) : decided(draft, gesture, act());
}
