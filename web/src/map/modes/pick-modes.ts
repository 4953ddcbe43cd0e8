import type { Catchment } from '@xuetu/geodata/model';
import { dissolveCatchment, type Edit, isRefusal, mergeCatchments, type Refusal } from '@xuetu/geodata/scenario';
import { type Draft, EMPTY_DRAFT, type Mode, type Paper, type PenPlace, type Step } from './mode.ts';
import { catchmentAt, catchmentOfSchool, schoolAt } from './thing-at.ts';

/** 合并: one catchment is tapped, then the one that is put to it. */
export const mergeMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind === 'back') return { draft: EMPTY_DRAFT };
  if (gesture.kind !== 'move' && gesture.kind !== 'tap') return { draft };
  const under = catchmentUnder(paper, gesture);
  const [first] = draft.catchmentIds;
  if (!first || !under || under.id === first) {
    if (gesture.kind === 'move') return { draft: { ...quiet(draft), pointer: gesture.at } };
    const catchmentIds = under && under.id !== first ? [under.id] : [];
    return { draft: { ...EMPTY_DRAFT, pointer: gesture.at, catchmentIds } };
  }
  const act = () =>
    mergeCatchments(paper.plan, { catchmentIds: inOrder(paper, first, under), mayDetach: paper.mayDetach });
  return gesture.kind === 'move' ? lookingAt(draft, gesture, under.id, act) : decided(draft, gesture, act());
};

/** The first one tapped stays, unless it has no school and the other one has. */
function inOrder({ plan }: Paper, first: string, under: Catchment): string[] {
  const isEmpty = plan.catchments.find(({ id }) => id === first)?.schoolIds.length === 0;
  return isEmpty && under.schoolIds.length > 0 ? [under.id, first] : [first, under.id];
}

/** 撤学区: the catchment tapped ends, its compounds go to those beside it. */
export const dissolveMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind !== 'move' && gesture.kind !== 'tap') return { draft };
  const under = catchmentUnder(paper, gesture);
  if (!under) return { draft: { ...EMPTY_DRAFT, pointer: gesture.at } };
  const act = () => dissolveCatchment(paper.plan, { catchmentId: under.id, mayDetach: paper.mayDetach });
  return gesture.kind === 'move' ? lookingAt(draft, gesture, under.id, act) : decided(draft, gesture, act());
};

/** The catchment under the pen; a school stands for its own. */
export function catchmentUnder(paper: Paper, place: PenPlace): Catchment | undefined {
  const school = schoolAt(paper, place);
  return (school && catchmentOfSchool(paper, school)) ?? catchmentAt(paper, place.at);
}

function quiet(draft: Draft): Draft {
  return { ...draft, preview: null, refusal: null, snap: null, ahead: [] };
}

const asked = new WeakMap<Draft, string>();

/** What acting on the thing under the pen would do; worked out once for as long as the pen stays on it. Where that is nothing, nothing is said. */
export function lookingAt(
  draft: Draft,
  { at, snap = null }: PenPlace & Partial<Pick<Draft, 'snap'>>,
  under: string,
  act: () => Edit | Refusal,
): Step {
  if (asked.get(draft) === under) {
    const same = { ...draft, pointer: at, snap };
    asked.set(same, under);
    return { draft: same };
  }
  const answer = act();
  const looked: Draft = {
    ...quiet(draft),
    pointer: at,
    snap,
    preview: isRefusal(answer) ? null : answer,
    refusal: isRefusal(answer) && answer.refused !== 'nothing-changes' ? answer : null,
  };
  asked.set(looked, under);
  return { draft: looked };
}

/** The edit, and nothing is drawn any more; or the refusal, and the draft stays. */
export function decided(draft: Draft, { at }: PenPlace, answer: Edit | Refusal): Step {
  if (isRefusal(answer)) return { draft: { ...quiet(draft), pointer: at }, refusal: answer };
  return { draft: { ...EMPTY_DRAFT, pointer: at }, edit: answer };
}
