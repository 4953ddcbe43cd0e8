import { Button, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { openScenario } from '../../state/actions/open-scenario.ts';
import { showVersion } from '../../state/actions/show-version.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { useUndoableDelete } from './use-undoable-delete.ts';

const RenameScenario = lazy(async () => ({ default: (await import('./rename-scenario.tsx')).RenameScenario }));

const ScenarioMenu = lazy(async () => ({ default: (await import('./scenario-menu.tsx')).ScenarioMenu }));

const BASE = '';

/** Which scenario is open, whether it or the present plan is shown, and renaming or deleting it. */
export function ScenarioChoice() {
  const { t } = useWords();
  const all = useApp((state) => state.scenarios);
  const open = useApp((state) => state.scenario);
  const showing = useApp((state) => state.showing);
  const simulating = useApp((state) => state.simulating);
  const [renaming, setRenaming] = useState(false);
  const { deleted, remove, undo } = useUndoableDelete();
  const listed = all.filter((each) => each.id !== deleted?.id);

  if (open && renaming) {
    return (
      <div className="top-bar-scenario">
        <Suspense>
          <RenameScenario scenario={open} onDone={() => setRenaming(false)} />
        </Suspense>
      </div>
    );
  }
  return (
    <div className="top-bar-scenario">
      <Choice
        label={t('chooseScenario')}
        value={open?.id ?? BASE}
        options={[
          { value: BASE, label: t('basePlan') },
          ...listed.map((each) => ({ value: each.id, label: each.name })),
        ]}
        onChange={(id) => void openScenario(id === BASE ? null : id)}
      />
      {open && (
        <>
          <Suspense>
            <ScenarioMenu onRename={() => setRenaming(true)} onDelete={() => remove(open)} />
          </Suspense>
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
        </>
      )}
      {simulating && <output className="scenario-note">{t('simulating')}</output>}
      {deleted && (
        <output className="scenario-note">
          {t('scenarioDeleted', { name: deleted.name })}
          <Button type="link" size="small" onClick={undo}>
            {t('undo')}
          </Button>
        </output>
      )}
    </div>
  );
}
