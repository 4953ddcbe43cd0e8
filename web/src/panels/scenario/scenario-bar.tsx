import { Suspense, useState } from 'react';
import { showCard } from '../../state/actions/show-card.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Choice } from '../shared/choice.tsx';
import './scenario-bar.css';
import { lazily } from '../shared/lazily.ts';
import { ScenarioMenuButton } from './scenario-menu-button.tsx';
import { useUndoableDelete } from './use-undoable-delete.ts';

const OpenScenario = lazily(async () => ({ default: (await import('./open-scenario-bar.tsx')).OpenScenarioBar }));
const DescribeScenario = lazily(async () => ({ default: (await import('./describe-scenario.tsx')).DescribeScenario }));
const ScenarioList = lazily(async () => ({ default: (await import('./scenario-list.tsx')).ScenarioList }));
const ShortcutSheet = lazily(async () => ({ default: (await import('./shortcut-sheet.tsx')).ShortcutSheet }));

const BASE = '';

/** Which scenario is open and what can be done with all of them; of an open one its steps, how it is kept, and what is shown. */
export function ScenarioBar() {
  const { t } = useWords();
  const all = useApp((state) => state.scenarios);
  const open = useApp((state) => state.scenario);
  const areShortcutsShown = useApp((state) => state.cards.shortcuts);
  const [dialog, setDialog] = useState<'describe' | 'list' | null>(null);
  const { deleted, remove, undo } = useUndoableDelete();
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
        onChange={async (id) => (await import('../../state/actions/open-scenario.ts')).openScenario(id || null)}
      />
      <ScenarioMenuButton
        onDescribe={() => setDialog('describe')}
        onList={() => setDialog('list')}
        onDelete={() => open && remove(open)}
      />
      {deleted && (
        <output className="scenario-note">
          {t('scenarioDeleted', { name: deleted.name })}
          <button type="button" className="link" onClick={undo}>
            {t('undo')}
          </button>
        </output>
      )}
      <Suspense>
        {open && <OpenScenario scenario={open} />}
        {dialog === 'describe' && open && <DescribeScenario scenario={open} onClose={() => setDialog(null)} />}
        {dialog === 'list' && <ScenarioList hidden={deleted?.id} onDelete={remove} onClose={() => setDialog(null)} />}
        {areShortcutsShown && <ShortcutSheet onClose={() => showCard('shortcuts', false)} />}
      </Suspense>
    </div>
  );
}
