import type { Scenario } from '@xuetu/geodata/scenario';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { renameScenario } from '../../state/actions/rename-scenario.ts';
import { useWords } from '../../words/use-words.ts';

/** Asks for another name of a scenario. */
export function RenameScenario({ scenario, onDone }: { scenario: Pick<Scenario, 'id' | 'name'>; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(scenario.name);
  const wanted = name.trim();
  const save = () => {
    if (!wanted) return;
    if (wanted !== scenario.name) void renameScenario(scenario.id, wanted);
    onDone();
  };
  return (
    <Modal
      open
      title={t('renameScenario')}
      okText={t('saveName')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: !wanted }}
      onOk={save}
      onCancel={onDone}
      width={420}
    >
      <Input
        autoFocus
        aria-label={t('scenarioName')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={save}
      />
    </Modal>
  );
}
