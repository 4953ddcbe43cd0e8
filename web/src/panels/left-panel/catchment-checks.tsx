import { RightOutlined } from '@ant-design/icons';
import type { CatchmentCheck } from '@xuetu/geodata/reasons';
import { catchmentName } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { select } from '../../state/actions/select.ts';
import { showCard } from '../../state/actions/show-card.ts';
import { checksShown } from '../../state/selectors/reason-shown.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { showConcern } from '../inspector/show-concern.ts';
import { Waiting } from '../shared/waiting.tsx';
import './catchment-checks.css';
import { checkGroups, leastCompact } from './check-groups.ts';

/** Rows shown before all are asked for. */
const FIRST = 12;

/** 划片检查: how the catchments of the stage are drawn, all of them in one list; worked out when it is opened. */
export function CatchmentChecks() {
  const said = useReasonWords();
  const { stage: stageName } = useWords();
  const stage = useApp((state) => state.stage);
  const isOpen = useApp((state) => state.cards.checks);
  const isPlanned = useApp((state) => shown(state)?.plan.catchments.some((each) => each.stage === stage) ?? false);
  const id = useId();
  if (!isPlanned) return null;
  return (
    <section className="finding-group catchment-checks">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => showCard('checks')}>
          <RightOutlined className={isOpen ? 'chevron is-open' : 'chevron'} />
          <span>{said('checksTitle', { stage: stageName(stage) })}</span>
        </button>
      </h3>
      <div id={id}>{isOpen && <Checks />}</div>
    </section>
  );
}

function Checks() {
  const said = useReasonWords();
  const evidence = useApp(checksShown);
  if (evidence?.failure) return <p className="panel-note">{said('failed', { reason: evidence.failure })}</p>;
  return evidence?.answer ? <CheckLists checks={evidence.answer} /> : <Waiting rows={6} />;
}

function CheckLists({ checks }: { checks: readonly CatchmentCheck[] }) {
  const said = useReasonWords();
  const { name, locale } = useWords();
  const plan = useApp((state) => shown(state)?.plan);
  const chosen = useApp(({ selection }) => (selection?.kind === 'catchment' ? selection.id : undefined));
  const groups = useMemo(() => checkGroups(checks), [checks]);
  const compact = useMemo(() => leastCompact(checks), [checks]);
  if (!plan) return null;
  const called = (catchmentId: string) => catchmentName(plan, catchmentId, locale);
  return (
    <>
      {groups.length === 0 && <p className="panel-note">{said('noConcernsAtAll')}</p>}
      {groups.map(({ kind, concerns }) => (
        <CheckList key={kind} title={said(kind)}>
          {concerns.map(({ catchmentId, concern }) => (
            <button
              key={`${catchmentId} ${concern.at}`}
              type="button"
              className="finding"
              onClick={() => {
                select({ kind: 'catchment', id: catchmentId });
                showConcern(concern);
              }}
            >
              <span>
                <small>{called(catchmentId)}</small>
                {name(concern.sentence)}
              </span>
            </button>
          ))}
        </CheckList>
      ))}
      <CheckList title={said('compactness')} note={said('compactnessNote')}>
        {compact.map(({ catchmentId, polsbyPopper, reock }) => (
          <button
            key={catchmentId}
            type="button"
            className={catchmentId === chosen ? 'finding is-figures is-chosen' : 'finding is-figures'}
            aria-current={catchmentId === chosen || undefined}
            onClick={() => select({ kind: 'catchment', id: catchmentId }, { fly: true })}
          >
            <span>{called(catchmentId)}</span>
            <span>{polsbyPopper.toFixed(2)}</span>
            <span>{reock.toFixed(2)}</span>
          </button>
        ))}
      </CheckList>
    </>
  );
}

function CheckList({ title, note, children }: { title: string; note?: string; children: readonly ReactNode[] }) {
  const said = useReasonWords();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? children : children.slice(0, FIRST);
  return (
    <section className="check-list">
      <h4>
        {title}
        <b>{children.length}</b>
      </h4>
      {note && <p className="panel-note">{note}</p>}
      <ul>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are told by their place in the answer
          <li key={i}>{row}</li>
        ))}
      </ul>
      {!isWhole && children.length > FIRST && (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {said('allConcerns', { count: children.length })}
        </Button>
      )}
    </section>
  );
}
