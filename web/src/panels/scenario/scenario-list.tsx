import type { ScenarioSummary } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { archiveScenario } from '../../state/actions/archive-scenario.ts';
import { openScenario } from '../../state/actions/open-scenario.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Dialog } from '../shared/dialog.tsx';
import { momentText } from './moment-text.ts';
import './scenario-list.css';

interface Props {
  /** One that is about to be deleted. */
  hidden: string | undefined;
  onDelete: (scenario: ScenarioSummary) => void;
  onClose: () => void;
}

/** Every scenario of the district, those put away apart, each with what can be done with it. */
export function ScenarioList({ hidden, onDelete, onClose }: Props) {
  const said = useScenarioWords();
  const all = useApp((state) => state.scenarios).filter((each) => each.id !== hidden);
  const [active, archived] = [all.filter((each) => !each.archived), all.filter((each) => each.archived)];
  const item = (each: ScenarioSummary) => (
    <ScenarioItem key={each.id} scenario={each} onDelete={() => onDelete(each)} onClose={onClose} />
  );
  return (
    <Dialog title={said('allScenarios')} onClose={onClose}>
      {all.length === 0 && <p className="empty-note">{said('noScenarios')}</p>}
      <ul className="scenario-list">{active.map(item)}</ul>
      {archived.length > 0 && (
        <>
          <h3 className="scenario-list-title">{said('archivedTitle')}</h3>
          <ul className="scenario-list">{archived.map(item)}</ul>
        </>
      )}
    </Dialog>
  );
}

interface ItemProps {
  scenario: ScenarioSummary;
  onDelete: () => void;
  onClose: () => void;
}

function ScenarioItem({ scenario: { id, name, description, archived, updatedAt }, onDelete, onClose }: ItemProps) {
  const { t, locale } = useWords();
  const said = useScenarioWords();
  const status = useApp((state) => state.saving[id]?.status);
  const isOpen = useApp((state) => state.scenario?.id === id);
  const open = () => {
    void openScenario(id);
    onClose();
  };
  return (
    <li className={isOpen ? 'is-chosen' : undefined}>
      <div>
        <button type="button" className="link" data-name onClick={open}>
          {name}
        </button>
        <small>
          {said('lastSaved', { when: momentText(updatedAt, locale) })}
          {status && status !== 'saved' && ` · ${said(status)}`}
        </small>
        {description && <p>{description}</p>}
      </div>
      <Button size="small" onClick={() => void archiveScenario(id, !archived)}>
        {said(archived ? 'unarchive' : 'archive')}
      </Button>
      <Button size="small" type="text" danger onClick={onDelete}>
        {t('deleteScenario')}
      </Button>
    </li>
  );
}
