import { Alert, Button, Drawer, Progress } from 'antd';
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
  const open = useApp((state) => state.tool === 'siting');
  const siting = useApp((state) => state.siting);
  return (
    <Drawer
      open={open}
      title={t('sitingTitle')}
      mask={false}
      size={siting.proposal?.alternatives.length ? 760 : 460}
      rootClassName="siting-panel"
      onClose={() => openTool('inspect')}
      closable={{ 'aria-label': t('close') }}
    >
      <p className="siting-intro">{t('sitingIntro')}</p>
      <GoalForm />
      <Running />
      {siting.status === 'cancelled' && <Alert type="info" showIcon title={t('sitingCancelled')} />}
      {siting.status === 'failed' && (
        <Alert type="error" showIcon title={t('sitingFailed')} description={siting.failure?.message} />
      )}
      {siting.proposal && <Alternatives proposal={siting.proposal} />}
    </Drawer>
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
