import type { Scenario } from '@xuetu/geodata/scenario';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { changeScenario } from '../../state/actions/change-scenario.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Dialog } from '../shared/dialog.tsx';

const LONGEST_DESCRIPTION = 4000;

/** Asks for the name and the description of the open scenario. */
export function DescribeScenario({ scenario, onClose }: { scenario: Scenario; onClose: () => void }) {
  const { t } = useWords();
  const said = useScenarioWords();
  const id = useId();
  const [name, setName] = useState(scenario.name);
  const [description, setDescription] = useState(scenario.description);
  const wanted = name.trim();
  return (
    <Dialog title={said('describe')} onClose={onClose}>
      <form
        className="describe-scenario"
        onSubmit={(event) => {
          event.preventDefault();
          if (!wanted) return;
          void changeScenario({ name: wanted, description: description.trim() });
          onClose();
        }}
      >
        <label htmlFor={`${id}-name`}>{t('scenarioName')}</label>
        <Input id={`${id}-name`} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
        <label htmlFor={`${id}-text`}>{said('description')}</label>
        <Input.TextArea
          id={`${id}-text`}
          rows={5}
          maxLength={LONGEST_DESCRIPTION}
          value={description}
          placeholder={said('descriptionHint')}
          onChange={(event) => setDescription(event.target.value)}
        />
        <p className="dialog-verbs">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" htmlType="submit" disabled={!wanted}>
            {said('save')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
