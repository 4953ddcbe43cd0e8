import {
  CheckOutlined,
  CloudSyncOutlined,
  ExclamationCircleFilled,
  LaptopOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Saving } from '../../saving/saving.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';

const ICONS: Record<Saving['status'], ReactNode> = {
  saved: <CheckOutlined />,
  saving: <CloudSyncOutlined />,
  local: <LaptopOutlined />,
  refused: <WarningFilled />,
  unkept: <ExclamationCircleFilled />,
  conflict: <WarningFilled />,
  gone: <WarningFilled />,
};

/** How the open scenario is kept, in one or two words; all of it where the pointer rests. */
export function SavingNote({ id }: { id: string }) {
  const said = useScenarioWords();
  const { t } = useWords();
  const saving = useApp((state) => state.saving[id]);
  const simulating = useApp((state) => state.simulating);
  if (!saving) return null;
  const { status } = saving;
  const hint =
    'failure' in saving ? said(`${saving.status}Hint`, { why: saving.failure.message }) : said(`${saving.status}Hint`);
  return (
    <output className={`saving-note is-${status}`} title={hint} data-status={status}>
      {ICONS[status]}
      <span>{said(status)}</span>
      {simulating && <span className="visually-hidden">{t('simulating')}</span>}
    </output>
  );
}
