import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../../words/use-words.ts';
import { useEscapable } from '../shared/use-escapable.ts';

/** What can be done with the open scenario as a whole. */
export function ScenarioMenu({ onRename, onDelete }: { onRename: () => void; onDelete: () => void }) {
  const { t } = useWords();
  const { open, setOpen, onKeyDown } = useEscapable();
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        onKeyDown,
        items: [
          { key: 'rename', label: t('rename') },
          { key: 'delete', label: t('deleteScenario'), danger: true },
        ],
        onClick: ({ key }) => {
          setOpen(false);
          if (key === 'rename') onRename();
          else onDelete();
        },
      }}
    >
      <Button type="text" icon={<MoreOutlined />} aria-label={t('scenarioMenu')} onKeyDown={onKeyDown} />
    </Dropdown>
  );
}
