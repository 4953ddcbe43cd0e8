import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { cancelSiting } from '../../state/actions/cancel-siting.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Alternatives } from './alternatives.tsx';
import { GoalForm } from './goal-form.tsx';
import './siting-panel.css';

/** Asks for a goal, follows the computation, and sets the alternatives side by side. */
export function SitingPanel() {
  const { t } = useWords();
  const siting = useApp((state) => state.siting);
  const isWide = (siting.proposal?.alternatives.length ?? 0) > 0;
  return (
    <section className={isWide ? 'siting-panel is-wide' : 'siting-panel'} aria-label={t('sitingTitle')}>
      <header className="siting-head">
        <h2>{t('sitingTitle')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={() => openTool('inspect')} />
      </header>
      <p className="siting-intro">{t('sitingIntro')}</p>
      <GoalForm />
      <Running />
      {siting.status === 'cancelled' && <Alert type="info" showIcon title={t('sitingCancelled')} />}
      {siting.status === 'failed' && (
        <Alert type="error" showIcon title={t('sitingFailed')} description={siting.failure?.message} />
      )}
      {siting.proposal && <Alternatives proposal={siting.proposal} />}
    </section>
  );
}

function Running() {
  const { t } = useWords();
  const { status, progress, step } = useApp((state) => state.siting);
  if (status !== 'running') return null;
  return (
    <section className="siting-running" aria-live="polite">
      <p>
        <b>{t('sitingRunning')}</b>
        <span>{step ?? t('sitingStarting')}</span>
      </p>
      <Progress percent={Math.round(progress * 100)} status="active" />
      <Button onClick={() => void cancelSiting()}>{t('stopSiting')}</Button>
    </section>
  );
}
