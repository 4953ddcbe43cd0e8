import type { Plan, Position } from '@xuetu/geodata/model';
import type { Edit } from '@xuetu/geodata/scenario';
import {
  type Draft,
  EMPTY_DRAFT,
  type Gesture,
  type Paper,
  type PenPlace,
  type Step,
} from '../../web/src/map/modes/mode.ts';
import { MODES } from '../../web/src/map/modes/modes.ts';
import { PRIMARY, twoSchools } from './two-schools.ts';

const REACH = 200;

/** A hand that draws with one tool on a plan: gestures in, the draft and what came of it out. */
export function aHand(tool: keyof typeof MODES, plan: Plan = twoSchools()) {
  const paper: Paper = { plan, ...PRIMARY, year: 2025 };
  let draft: Draft = EMPTY_DRAFT;
  let step: Step = { draft };
  const act = (gesture: Gesture) => {
    step = MODES[tool](draft, gesture, paper);
    draft = step.draft;
    return step;
  };
  const at =
    (kind: 'move' | 'press' | 'drag' | 'release' | 'tap') =>
    (place: Position, more: Partial<PenPlace> = {}) =>
      act({ kind, at: place, reachMetres: REACH, ...more });
  return {
    plan,
    get draft() {
      return draft;
    },
    act,
    move: at('move'),
    press: at('press'),
    drag: at('drag'),
    release: at('release'),
    tap: at('tap'),
    stroke(first: Position, ...rest: Position[]) {
      at('press')(first);
      for (const place of rest) at('drag')(place);
      return at('release')(rest.at(-1)!);
    },
    double(place: Position) {
      at('tap')(place);
      return at('tap')(place);
    },
  };
}

/** The edit that a gesture finishes. */
export function editOf({ edit, refusal }: Step): Edit {
  if (!edit) throw new Error(`no edit: ${JSON.stringify(refusal)}`);
  return edit;
}
