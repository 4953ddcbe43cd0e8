import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { lazily } from '../shared/lazily.ts';

const load = async () => ({ default: (await import('./export-menu.tsx')).ExportMenu });
const ExportMenu = lazily(load);

/** Opens the menu of exports. The menu is fetched when somebody is about to open it. */
export function ExportButton() {
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const button = (
    <Button
      className="export-button"
      icon={<DownloadOutlined />}
      aria-haspopup="menu"
      onPointerEnter={load}
      onFocus={load}
      onClick={() => setWanted(true)}
    >
      {t('export')}
    </Button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ExportMenu />
    </Suspense>
  );
}
