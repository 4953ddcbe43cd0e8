import { giveCompounds } from '@xuetu/geodata/scenario';
import { type Draft, EMPTY_DRAFT, type Mode, type Paper, type PenPlace, type Step } from './mode.ts';
import { catchmentUnder, decided, lookingAt } from './pick-modes.ts';
import { saidInHistory } from './said-in-history.ts';
import { catchmentAt, compoundAt, schoolAt } from './thing-at.ts';

/**
 * 划小区: compounds are tapped (the first one, then more with the key that adds), then the catchment or school that gets them. Or the
 * other way round: a school or open ground is tapped, and then each compound that it gets.
 */
export const giveMode: Mode = (draft, gesture, paper) => {
  if (gesture.kind === 'back') return { draft: back(draft) };
  if (gesture.kind !== 'move' && gesture.kind !== 'tap') return { draft };
  const [taker] = draft.catchmentIds;
  if (taker) return toTaker(draft, gesture, paper, taker);
  if (draft.compoundIds.length > 0) return toUnder(draft, gesture, paper);
  const here: Draft = { ...EMPTY_DRAFT, pointer: gesture.at };
  if (gesture.kind === 'move') return { draft: here };
  const compound = schoolAt(paper, gesture) ? undefined : compoundAt(paper, gesture);
  if (compound) return { draft: { ...here, compoundIds: [compound.id] } };
  const under = catchmentUnder(paper, gesture);
  return { draft: under ? { ...here, catchmentIds: [under.id] } : here };
};

type Pointed = PenPlace & { kind: 'move' | 'tap' };

function toUnder(draft: Draft, gesture: Pointed, paper: Paper): Step {
  const compound = schoolAt(paper, gesture) ? undefined : compoundAt(paper, gesture);
  if (gesture.kind === 'tap' && compound && (gesture.isAdding || draft.compoundIds.includes(compound.id))) {
    const without = draft.compoundIds.filter((id) => id !== compound.id);
    const compoundIds = without.length < draft.compoundIds.length ? without : [...without, compound.id];
    return { draft: { ...EMPTY_DRAFT, pointer: gesture.at, compoundIds } };
  }
  const under = catchmentUnder(paper, gesture);
  if (!under || isHome(paper, draft, under.id)) {
    const same: Draft = { ...EMPTY_DRAFT, pointer: gesture.at, compoundIds: draft.compoundIds };
    if (gesture.kind === 'move') return { draft: same };
    return { draft: compound ? { ...same, compoundIds: [compound.id] } : same };
  }
  const act = () =>
    saidInHistory(
      paper,
      giveCompounds(paper.plan, { compoundIds: draft.compoundIds, to: under.id, mayDetach: paper.mayDetach }),
    );
  return gesture.kind === 'move' ? lookingAt(draft, gesture, under.id, act) : decided(draft, gesture, act());
}

/** Whether all compounds taken are in a catchment already. */
function isHome(paper: Paper, { compoundIds }: Draft, catchmentId: string): boolean {
  return compoundIds.every((id) => {
    const compound = paper.plan.compounds.find((each) => each.id === id);
    return compound && catchmentAt(paper, compound.point)?.id === catchmentId;
  });
}

function toTaker(draft: Draft, gesture: Pointed, paper: Paper, taker: string): Step {
  const compound = schoolAt(paper, gesture) ? undefined : compoundAt(paper, gesture);
  const kept: Draft = { ...EMPTY_DRAFT, pointer: gesture.at, catchmentIds: draft.catchmentIds };
  const home = compound && catchmentAt(paper, compound.point)?.id;
  if (!compound || home === taker) {
    if (gesture.kind === 'move') return { draft: kept };
    const under = catchmentUnder(paper, gesture);
    return { draft: under && under.id !== taker && !compound ? { ...kept, catchmentIds: [under.id] } : kept };
  }
  const answer = saidInHistory(
    paper,
    giveCompounds(paper.plan, { compoundIds: [compound.id], to: taker, mayDetach: paper.mayDetach }),
  );
  if (gesture.kind === 'move') {
    const isEdit = !('refused' in answer);
    return { draft: { ...kept, preview: isEdit ? answer : null, refusal: isEdit ? null : answer } };
  }
  const step = decided(draft, gesture, answer);
  return { ...step, draft: kept };
}

function back(draft: Draft): Draft {
  const compoundIds = draft.compoundIds.slice(0, -1);
  return { ...EMPTY_DRAFT, pointer: draft.pointer, compoundIds };
}
