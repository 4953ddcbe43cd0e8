import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { openTool } from '../../state/actions/open-tool.ts';
import { isRedrawOutdated } from '../../state/selectors/is-redraw-outdated.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import '../panels.css';
import '../shared/tool-panel.css';
import { OtherStarts } from './other-starts.tsx';
import { RedrawAnswer } from './redraw-answer.tsx';
import { RedrawForm } from './redraw-form.tsx';
import './redraw-panel.css';
import { RedrawRunning } from './redraw-running.tsx';

/** Asks what catchments should be like, follows the search, and shows what it found before it goes into the scenario. */
export function RedrawPanel() {
  const { t, said, stage, name } = useRedrawWords();
  const current = useApp((state) => state.stage);
  const { status, reason, answer } = useApp((state) => state.redraw);
  const isOutdated = useApp(isRedrawOutdated);
  const isRunning = status === 'running' || status === 'stopping';
  return (
    <section className="redraw-panel" aria-label={said('redrawTitle')}>
      <header className="redraw-head">
        <h2>{said('redrawTitle')}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={() => openTool('inspect')} />
      </header>
      {!answer && !isRunning && <p className="redraw-intro">{said('redrawIntro', { stage: stage(current) })}</p>}
      {isRunning ? <RedrawRunning /> : <RedrawForm />}
      {!answer && !isRunning && <OtherStarts />}
      {reason && !isRunning && (
        <Alert type="warning" showIcon title={said('failed')} description={`${name(reason)} ${said('failedNext')}`} />
      )}
      {answer && isOutdated && !isRunning && <Alert type="info" showIcon title={said('outdated')} />}
      {answer && !isRunning && <RedrawAnswer answer={answer} />}
    </section>
  );
}
