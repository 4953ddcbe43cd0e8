import { MoreOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { lazily } from '../shared/lazily.ts';
import type { ScenarioMenuProps } from './scenario-menu.tsx';

const load = async () => ({ default: (await import('./scenario-menu.tsx')).ScenarioMenu });
const ScenarioMenu = lazily(load);

/** Opens the menu of scenarios. The menu is fetched when somebody is about to open it. */
export function ScenarioMenuButton(props: ScenarioMenuProps) {
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      type="text"
      icon={<MoreOutlined />}
      aria-label={t('scenarioMenu')}
      aria-haspopup="menu"
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ScenarioMenu {...props} />
    </Suspense>
  );
}
