import { HistoryOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { redo, undo } from '../../state/actions/move-history.ts';
import { openScenario } from '../../state/actions/open-scenario.ts';
import { showCard } from '../../state/actions/show-card.ts';
import { showVersion } from '../../state/actions/show-version.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Choice } from '../shared/choice.tsx';
import { SavingNote } from './saving-note.tsx';
import './scenario-bar.css';
import { ScenarioMenu } from './scenario-menu.tsx';
import { useUndoableDelete } from './use-undoable-delete.ts';

const DescribeScenario = lazy(async () => ({ default: (await import('./describe-scenario.tsx')).DescribeScenario }));
const ScenarioList = lazy(async () => ({ default: (await import('./scenario-list.tsx')).ScenarioList }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

const BASE = '';

/** Which scenario is open, what can be done with it, its last steps, how it is kept, and whether it or the present plan is shown. */
export function ScenarioBar() {
  const { t } = useWords();
  const said = useScenarioWords();
  const all = useApp((state) => state.scenarios);
  const open = useApp((state) => state.scenario);
  const showing = useApp((state) => state.showing);
  const areShortcutsShown = useApp((state) => state.cards.shortcuts);
  const [dialog, setDialog] = useState<'describe' | 'list' | null>(null);
  const { deleted, remove, undo: undelete } = useUndoableDelete();
  const listed = all.filter((each) => each.id !== deleted?.id && (!each.archived || each.id === open?.id));
  return (
    <div className="scenario-bar">
      <Choice
        label={t('chooseScenario')}
        value={open?.id ?? BASE}
        options={[
          { value: BASE, label: t('basePlan') },
          ...listed.map((each) => ({ value: each.id, label: each.name })),
        ]}
        onChange={(id) => void openScenario(id === BASE ? null : id)}
      />
      <ScenarioMenu
        onDescribe={() => setDialog('describe')}
        onList={() => setDialog('list')}
        onDelete={() => open && remove(open)}
      />
      {open && <HistoryButtons edits={open.edits} cursor={open.cursor} />}
      {open && (
        <Segmented<'scenario' | 'base'>
          aria-label={t('compareLabel')}
          name="version"
          value={showing}
          options={[
            { value: 'scenario', label: t('scenarioShown') },
            { value: 'base', label: t('baseShown') },
          ]}
          onChange={showVersion}
        />
      )}
      {open && <SavingNote id={open.id} />}
      {deleted && (
        <output className="scenario-note">
          {t('scenarioDeleted', { name: deleted.name })}
          <Button type="link" size="small" onClick={undelete}>
            {t('undo')}
          </Button>
        </output>
      )}
      <Suspense>
        {dialog === 'describe' && open && <DescribeScenario scenario={open} onClose={() => setDialog(null)} />}
        {dialog === 'list' && (
          <ScenarioList
            title={said('allScenarios')}
            hidden={deleted?.id}
            onDelete={remove}
            onClose={() => setDialog(null)}
          />
        )}
        {areShortcutsShown && <ShortcutSheet onClose={() => showCard('shortcuts', false)} />}
      </Suspense>
    </div>
  );
}

function HistoryButtons({ edits, cursor }: { edits: readonly { label: string }[]; cursor: number }) {
  const said = useScenarioWords();
  const isShown = useApp((state) => state.cards.history);
  const [last, next] = [edits[cursor - 1], edits[cursor]];
  const undoText = last ? said('undoNamed', { label: last.label }) : said('nothingToUndo');
  const redoText = next ? said('redoNamed', { label: next.label }) : said('nothingToRedo');
  return (
    <span className="history-buttons">
      <Button
        type="text"
        icon={<UndoOutlined />}
        title={undoText}
        aria-label={undoText}
        disabled={!last}
        onClick={undo}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        title={redoText}
        aria-label={redoText}
        disabled={!next}
        onClick={redo}
      />
      <Button
        type="text"
        icon={<HistoryOutlined />}
        title={said('history')}
        aria-label={said('history')}
        aria-pressed={isShown}
        onClick={() => showCard('history')}
      />
    </span>
  );
}
