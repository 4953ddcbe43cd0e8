import type { Decision, DecisionDraft } from '@xuetu/geodata/story';
import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { snapshotShown } from '../../meeting/figures/plans-shown.ts';
import { meetingStore } from '../../meeting/meeting-store.ts';
import { newId } from '../../saving/new-id.ts';
import { useApp } from '../../state/use-app.ts';
import { freeze } from '../../story/actions/freeze.ts';
import { writeDecision } from '../../story/actions/write-decision.ts';
import { pictureNow } from '../../story/picture-now.ts';
import { storyStore } from '../../story/story-store.ts';
import { useStory } from '../../story/use-story.ts';
import { dayText } from '../../words/day-text.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import './decision-form.css';
import { VotesField } from './votes-field.tsx';
import { NO_VOTES, type TypedVotes, typedVotes, votesOf } from './votes-of.ts';

/** Freezes the numbers with the decision. */
const FREEZE = 'freeze';

interface Props {
  /** The entry that is put right; undefined for a new decision. */
  corrected?: Decision;
  onClose: () => void;
}

/** One entry for the log. It says on which plan and on which numbers the decision is taken; once written it stays. */
export function DecisionForm({ corrected, onClose }: Props) {
  const { t } = useWords();
  const said = useStoryWords();
  const [id] = useState(() => newId('d'));
  const [typed, setTyped] = useState(() => typedOf(corrected));
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const set = (changes: Partial<Typed>) => setTyped((now) => ({ ...now, ...changes }));
  const write = async () => {
    if (!typed.decided.trim() || !typed.decidedBy.trim()) {
      setProblem(said('needed'));
      return;
    }
    setBusy(true);
    setProblem('');
    const answer = await send(id, typed, corrected);
    setBusy(false);
    if (answer.ok) {
      storyStore.setState({ said: said('writtenDown', { number: answer.value.number }) });
      onClose();
    } else setProblem(answer.failure.message || t('failureTitle'));
  };
  return (
    <form
      className="decision-form"
      aria-label={corrected ? said('correctTitle', { number: corrected.number }) : said('newDecision')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <Field label={said('decided')} isWide>
        {(field) => (
          <Input.TextArea
            id={field}
            data-focus-first
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            placeholder={said('decidedHint')}
            value={typed.decided}
            onChange={(event) => set({ decided: event.target.value })}
          />
        )}
      </Field>
      <Texts typed={typed} set={set} />
      <PlanAndNumbers typed={typed} set={set} isFixed={corrected !== undefined} />
      {(['inFavour', 'against', 'abstained'] as const).map((kind) => (
        <VotesField key={kind} kind={kind} votes={typed[kind]} onChange={(votes) => set({ [kind]: votes })} />
      ))}
      <Field label={said('dissent')} isWide>
        {(field) => (
          <Input.TextArea
            id={field}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={4000}
            placeholder={said('dissentHint')}
            value={typed.dissent}
            onChange={(event) => set({ dissent: event.target.value })}
          />
        )}
      </Field>
      <p className="panel-note">{said('forGood')}</p>
      {problem && (
        <p className="story-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="decision-verbs">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {said(isBusy ? 'writing' : 'writeDown')}
        </Button>
      </p>
    </form>
  );
}

interface Typed
  extends Pick<DecisionDraft, 'decided' | 'decidedBy' | 'decidedOn' | 'meeting' | 'place' | 'dissent' | 'scenarioId'> {
  /** Id of a snapshot, empty for none, or FREEZE. */
  numbers: string;
  inFavour: TypedVotes;
  against: TypedVotes;
  abstained: TypedVotes;
}

/** A new decision is on what is shown now, with its numbers frozen; a correction begins with what it corrects. */
function typedOf(corrected: Decision | undefined): Typed {
  if (corrected) {
    const { inFavour, against, abstained, snapshotId } = corrected;
    return {
      ...corrected,
      numbers: snapshotId,
      inFavour: typedVotes(inFavour),
      against: typedVotes(against),
      abstained: typedVotes(abstained),
    };
  }
  const last = storyStore.getState().decisions?.[0];
  const today = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return {
    decided: '',
    decidedBy: last?.decidedBy ?? '',
    decidedOn: `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`,
    meeting: last?.meeting ?? '',
    place: last?.place ?? '',
    scenarioId: pictureNow().scenarioId,
    numbers: snapshotShown(meetingStore.getState()) || FREEZE,
    inFavour: NO_VOTES,
    against: NO_VOTES,
    abstained: NO_VOTES,
    dissent: '',
  };
}

/** Freezes first where that is wanted, then writes; asked again after a failure it neither freezes nor writes twice. */
async function send(id: string, typed: Typed, corrected: Decision | undefined) {
  let snapshotId = typed.numbers;
  if (typed.numbers === FREEZE) {
    const { scenarioId } = typed;
    const made = storyStore
      .getState()
      .snapshots?.find((each) => each.id === frozenFor.get(id) && each.scenarioId === scenarioId);
    const frozen = made ?? (await freeze({ scenarioId, who: typed.decidedBy.slice(0, 120), note: typed.meeting }));
    if ('ok' in frozen && !frozen.ok) return frozen;
    snapshotId = 'ok' in frozen ? frozen.value.id : frozen.id;
    frozenFor.set(id, snapshotId);
  }
  const { numbers: _, inFavour, against, abstained, ...texts } = typed;
  const draft: DecisionDraft = {
    decided: texts.decided,
    decidedBy: texts.decidedBy,
    decidedOn: texts.decidedOn,
    meeting: texts.meeting,
    place: texts.place,
    scenarioId: texts.scenarioId,
    snapshotId,
    inFavour: votesOf(inFavour),
    against: votesOf(against),
    abstained: votesOf(abstained),
    dissent: texts.dissent,
    corrects: corrected?.id ?? '',
  };
  return writeDecision(draft, id);
}

/** Snapshots made for decisions that are not written yet, by id of the decision. */
const frozenFor = new Map<string, string>();

interface FieldsProps {
  typed: Typed;
  set: (changes: Partial<Typed>) => void;
}

function Texts({ typed, set }: FieldsProps) {
  const said = useStoryWords();
  return (
    <>
      {(['decidedBy', 'decidedOn', 'meeting', 'place'] as const).map((key) => (
        <Field key={key} label={said(key === 'meeting' ? 'meetingName' : key)}>
          {(field) => (
            <Input
              id={field}
              type={key === 'decidedOn' ? 'date' : 'text'}
              required={key === 'decidedOn'}
              maxLength={200}
              value={typed[key]}
              onChange={(event) => set({ [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </>
  );
}

/** The plan that is decided on, and its frozen numbers. A correction stays with those of the entry it corrects. */
function PlanAndNumbers({ typed, set, isFixed }: FieldsProps & { isFixed: boolean }) {
  const { t, locale } = useWords();
  const said = useStoryWords();
  const scenarios = useApp((state) => state.scenarios);
  const snapshots = useStory((state) => state.snapshots) ?? [];
  const own = snapshots.filter((each) => each.scenarioId === typed.scenarioId);
  return (
    <>
      <Field label={said('onPlan')}>
        {(field) => (
          <Choice
            id={field}
            label={said('onPlan')}
            value={typed.scenarioId}
            placeholder={said('planGone')}
            options={[
              { value: '', label: t('basePlan') },
              ...(isFixed ? scenarios.filter(({ id }) => id === typed.scenarioId) : scenarios).map(({ id, name }) => ({
                value: id,
                label: name,
              })),
            ].filter(({ value }) => !isFixed || value === typed.scenarioId)}
            onChange={(scenarioId) => set({ scenarioId, numbers: FREEZE })}
          />
        )}
      </Field>
      <Field label={said('onNumbers')}>
        {(field) => (
          <Choice
            id={field}
            label={said('onNumbers')}
            value={typed.numbers}
            options={[
              { value: FREEZE, label: said('freezeNow') },
              ...own.map(({ id, at, note }) => ({
                value: id,
                label: [said('frozenNumbers', { date: dayText(at, locale) }), note].filter(Boolean).join(' · '),
              })),
              { value: '', label: said('noSnapshot') },
            ]}
            onChange={(numbers) => set({ numbers })}
          />
        )}
      </Field>
    </>
  );
}

function Field({
  label,
  isWide = false,
  children,
}: {
  label: string;
  isWide?: boolean;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={isWide ? 'decision-field is-wide' : 'decision-field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
