import { AimOutlined, PartitionOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense } from 'react';
import { openMeeting } from '../../state/actions/open-meeting.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { prepareMeeting } from '../../state/actions/prepare-meeting.ts';
import { setLocale } from '../../state/actions/set-locale.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { DistrictChoice } from './district-choice.tsx';
import { ExportButton } from './export-button.tsx';
import { StageChoice } from './stage-choice.tsx';
import './top-bar.css';
import { lazily } from '../shared/lazily.ts';

const ScenarioBar = lazily(async () => ({ default: (await import('../scenario/scenario-bar.tsx')).ScenarioBar }));

/** Product, district, scenario, stage and what can be done with them. */
export function TopBar() {
  const { t, locale } = useWords();
  const ready = useApp((state) => state.current !== null);
  const tool = useApp((state) => state.tool);
  return (
    <header className="top-bar">
      <h1 className="top-bar-product">{t('productName')}</h1>
      <DistrictChoice />
      {ready && (
        <Suspense>
          <ScenarioBar />
        </Suspense>
      )}
      {ready && <StageChoice />}
      <div className="top-bar-actions">
        {ready && (
          <Button
            icon={<PartitionOutlined />}
            className="top-bar-verb"
            title={t('redraw')}
            aria-pressed={tool === 'redraw'}
            onClick={() => openTool(tool === 'redraw' ? 'inspect' : 'redraw')}
          >
            {t('redraw')}
          </Button>
        )}
        {ready && (
          <Button
            icon={<AimOutlined />}
            type="primary"
            className="top-bar-verb"
            title={t('siting')}
            aria-pressed={tool === 'siting'}
            onClick={() => openTool(tool === 'siting' ? 'inspect' : 'siting')}
          >
            {t('siting')}
          </Button>
        )}
        {ready && (
          <span className="top-bar-joined">
            <Button
              autoInsertSpace={false}
              onPointerEnter={prepareMeeting}
              onFocus={prepareMeeting}
              onClick={openMeeting}
            >
              {t('meeting')}
            </Button>
            <Button
              autoInsertSpace={false}
              aria-label={t('records')}
              title={t('records')}
              aria-pressed={tool === 'story'}
              onClick={() => openTool(tool === 'story' ? 'inspect' : 'story')}
            >
              {t('recordsShort')}
            </Button>
          </span>
        )}
        {ready && <ExportButton />}
        <Button
          type="text"
          lang={locale === 'zh' ? 'en' : 'zh'}
          title={t('switchLanguage')}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {OTHER_LANGUAGE[locale]}
        </Button>
      </div>
    </header>
  );
}

/** A language is offered under its own name, so that whoever reads only that one finds it. */
const OTHER_LANGUAGE = { zh: 'English', en: '中文' } as const;
