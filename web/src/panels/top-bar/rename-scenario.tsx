import { CheckOutlined } from '@ant-design/icons';
import type { Scenario } from '@xuetu/geodata/scenario';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { renameScenario } from '../../state/actions/rename-scenario.ts';
import { useWords } from '../../words/use-words.ts';

/** Asks for another name of a scenario in its place. Enter saves, Escape keeps the old one. */
export function RenameScenario({ scenario, onDone }: { scenario: Pick<Scenario, 'id' | 'name'>; onDone: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState(scenario.name);
  const wanted = name.trim();
  const save = () => {
    if (!wanted) return;
    if (wanted !== scenario.name) void renameScenario(scenario.id, wanted);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    onDone();
  };
  return (
    <form
      className="rename-scenario"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Input
        ref={(input) => input?.focus()}
        aria-label={t('scenarioName')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        htmlType="submit"
        icon={<CheckOutlined />}
        disabled={!wanted}
        aria-label={t('saveName')}
        title={t('saveName')}
      />
      <Button type="text" onClick={onDone}>
        {t('cancel')}
      </Button>
    </form>
  );
}
