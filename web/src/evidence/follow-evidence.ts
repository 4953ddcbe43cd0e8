import type { Plan } from '@xuetu/geodata/model';
import type { AppState } from '../state/app-state.ts';
import { wordingAgainst } from '../state/selectors/reason-shown.ts';
import { selected } from '../state/selectors/selected.ts';
import { shown } from '../state/selectors/shown.ts';
import { stageShown } from '../state/selectors/stage-shown.ts';
import { store } from '../state/store.ts';
import { evidenceCaller } from './evidence-caller.ts';
import type { AskedPlan, EvidenceQuestion } from './evidence-question.ts';

/** Keeps the evidence at what is shown and selected: asks for it when that changes, and puts each answer in the store. */
export function followEvidence(): void {
  const keys = new WeakMap<Plan, number>();
  const asked = new Map<EvidenceQuestion['kind'], string>();
  let base: Plan | undefined;
  const caller = evidenceCaller(({ kind, of, ...question }, reply) => {
    const plan = shown(store.getState())?.plan;
    if (!plan || keys.get(plan) !== of.key) return;
    store.setState(({ evidence }) => ({ evidence: { ...evidence, [kind]: { plan, asked: question, ...reply } } }));
  });
  const follow = (state: AppState) => {
    const plan = shown(state)?.plan;
    if (!state.base || !plan) return;
    if (state.base.plan !== base) {
      base = state.base.plan;
      asked.clear();
      caller.take();
    }
    const key = keys.get(plan) ?? newKey();
    keys.set(plan, key);
    const isBase = plan === base;
    const of: AskedPlan = {
      key,
      edits: isBase ? [] : (state.scenario?.edits ?? []),
      cursor: isBase ? 0 : (state.scenario?.cursor ?? 0),
    };
    for (const question of questionsAt(state)) {
      const what = JSON.stringify([key, question], (name, value) => (name === 'against' ? keyOf(value) : value));
      if (asked.get(question.kind) === what) continue;
      asked.set(question.kind, what);
      caller.ask({ ...question, of } as EvidenceQuestion);
    }
  };
  follow(store.getState());
  store.subscribe(follow);
}

const sides = new WeakMap<object, number>();

/** A number for the other side of a comparison, in place of all its edits. */
function keyOf(side: object | undefined): number | undefined {
  if (!side) return undefined;
  const key = sides.get(side) ?? newKey();
  sides.set(side, key);
  return key;
}

let lastKey = 0;
function newKey(): number {
  lastKey += 1;
  return lastKey;
}

type Unplanned<Question> = Question extends EvidenceQuestion ? Omit<Question, 'of'> : never;

/** What the view shown wants to know. */
function questionsAt(state: AppState): Unplanned<EvidenceQuestion>[] {
  const thing = selected(state);
  const questions: Unplanned<EvidenceQuestion>[] = [{ kind: 'bands' }];
  if (thing?.kind === 'school') {
    questions.push({ kind: 'school', schoolId: thing.item.id, stage: stageShown(thing.item, state.stage) });
  }
  if (thing?.kind === 'compound') {
    const { stage, year } = state;
    questions.push({ kind: 'compound', compoundId: thing.item.id, year });
    if (state.sheet === 'reason') questions.push({ kind: 'reason', compoundId: thing.item.id, stage, year });
  }
  if (thing?.kind === 'catchment') {
    const against = wordingAgainst(state);
    questions.push({ kind: 'wording', catchmentId: thing.item.id, year: state.year, ...(against && { against }) });
  }
  if (state.cards.checks) questions.push({ kind: 'checks', stage: state.stage, year: state.year });
  if (thing?.kind === 'site') questions.push({ kind: 'site', siteId: thing.item.id });
  const [place] = state.desk.opening;
  if (place) questions.push({ kind: 'place', at: place.point, stages: [state.stage] });
  if (state.desk.grid) questions.push({ kind: 'candidates', grid: state.desk.grid });
  return questions;
}
