import { BranchesOutlined, CloseOutlined } from '@ant-design/icons';
import { editName, type Scenario } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { branchScenario } from '../../state/actions/branch-scenario.ts';
import { moveHistory } from '../../state/actions/move-history.ts';
import { showCard } from '../../state/actions/show-card.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import './history-card.css';
import { DroppedList } from './dropped-list.tsx';
import { momentText } from './moment-text.ts';

/** The edits of the open scenario, one below the other, to go to any of them or to begin another scenario there. */
export function HistoryCard() {
  const scenario = useApp((state) => state.scenario);
  if (!scenario) return null;
  return <Steps scenario={scenario} />;
}

function Steps({ scenario }: { scenario: Scenario }) {
  const { name, edits, cursor } = scenario;
  const { t, locale } = useWords();
  const said = useScenarioWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[cursor]?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  return (
    <section className="history-card" aria-label={said('history')}>
      <header>
        <h2>{said('history')}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('close')}
          onClick={() => showCard('history', false)}
        />
      </header>
      <ol ref={list}>
        <Step at={0} cursor={cursor} label={said('historyStart')} name={name} />
        {edits.map((edit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is told by its place in the history
          <Step key={index} at={index + 1} cursor={cursor} label={editName(edit, locale)} when={edit.at} name={name} />
        ))}
      </ol>
      <DroppedList scenario={scenario} />
      <p className="panel-note">{said(edits.length === 0 ? 'historyEmpty' : 'historyNote')}</p>
    </section>
  );
}

interface StepProps {
  /** Edits done when this is the state. */
  at: number;
  cursor: number;
  label: string;
  when?: string | undefined;
  name: string;
}

function Step({ at, cursor, label, when, name }: StepProps) {
  const { locale } = useWords();
  const said = useScenarioWords();
  const isNow = at === cursor;
  const branch = said('branchHere');
  return (
    <li className={isNow ? 'is-now' : at > cursor ? 'is-undone' : undefined}>
      <button
        type="button"
        className="history-step"
        aria-current={isNow ? 'step' : undefined}
        onClick={() => void moveHistory(at)}
      >
        <span>{label}</span>
        {when && <small>{momentText(when, locale)}</small>}
      </button>
      <Button
        type="text"
        size="small"
        icon={<BranchesOutlined />}
        title={branch}
        aria-label={`${branch}: ${label}`}
        onClick={() => void branchScenario(at, said('branchName', { name }))}
      />
    </li>
  );
}
