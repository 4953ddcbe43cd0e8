import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { archiveScenario } from '../../state/actions/archive-scenario.ts';
import { copyScenario } from '../../state/actions/branch-scenario.ts';
import { createScenario } from '../../state/actions/create-scenario.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { showCard } from '../../state/actions/show-card.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import { useEscapable } from '../shared/use-escapable.ts';

export interface ScenarioMenuProps {
  onDescribe: () => void;
  onList: () => void;
  onDelete: () => void;
}

/** What can be done with the open scenario as a whole, and with all of them. */
export function ScenarioMenu({ onDescribe, onList, onDelete }: ScenarioMenuProps) {
  const { t } = useWords();
  const said = useScenarioWords();
  const scenario = useApp((state) => state.scenario);
  const { open, setOpen, onKeyDown } = useEscapable(true);
  const verbs: Record<string, () => void> = {
    new: () => void createScenario({ name: said('newName') }),
    describe: onDescribe,
    copy: () => scenario && void copyScenario(said('copyName', { name: scenario.name })),
    compare: () => openTool('compare'),
    archive: () => scenario && void archiveScenario(scenario.id, !scenario.archived),
    delete: onDelete,
    list: onList,
    shortcuts: () => showCard('shortcuts', true),
  };
  const ofOpen = scenario
    ? [
        { key: 'describe', label: said('describe') },
        { key: 'copy', label: said('copy') },
        { key: 'compare', label: said('compareMenu') },
        { key: 'archive', label: said(scenario.archived ? 'unarchive' : 'archive') },
        { key: 'delete', label: t('deleteScenario'), danger: true },
        { type: 'divider' as const },
      ]
    : [];
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        onKeyDown,
        items: [
          ...ofOpen,
          { key: 'new', label: said('newScenario') },
          { key: 'list', label: said('allScenarios') },
          { key: 'shortcuts', label: said('shortcuts') },
        ],
        onClick: ({ key }) => {
          setOpen(false);
          verbs[key]?.();
        },
      }}
    >
      <Button autoFocus type="text" icon={<MoreOutlined />} aria-label={t('scenarioMenu')} onKeyDown={onKeyDown} />
    </Dropdown>
  );
}
