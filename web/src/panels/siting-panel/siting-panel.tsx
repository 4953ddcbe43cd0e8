import { CloseOutlined, ColumnWidthOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { changeDesk } from '../../state/actions/change-desk.ts';
import { findSiting } from '../../state/actions/find-siting.ts';
import { openTool } from '../../state/actions/open-tool.ts';
import { resumeSiting } from '../../state/actions/resume-siting.ts';
import type { Failure } from '../../state/app-state.ts';
import { answersShown } from '../../state/siting/answers-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useSitingWords } from '../../words/use-siting-words.ts';
import '../panels.css';
import '../shared/tool-panel.css';
import { Answers } from './answer/answers.tsx';
import { GoalForm, GoalLine } from './goal/goal-form.tsx';
import './goal/goal.css';
import { RecentJobs } from './running/recent-jobs.tsx';
import { Running } from './running/running.tsx';
import './siting-panel.css';

/** Asks for a goal, follows the computation, and sets the alternatives side by side. */
export function SitingPanel() {
  const { said } = useSitingWords();
  const status = useApp((state) => state.siting.status);
  const hasAsked = useApp((state) => state.siting.goal !== undefined);
  const isGoalOpen = useApp((state) => state.desk.isGoalOpen);
  const districtId = useApp((state) => state.districtId);
  useEffect(() => {
    if (districtId) void findSiting(districtId);
  }, [districtId]);
  const showsForm = status !== 'running' && (isGoalOpen || !hasAsked);
  return (
    <section className="siting-panel" aria-label={said('sitingTitle')}>
      <Head />
      {!hasAsked && status === 'idle' && <p className="siting-intro">{said('sitingIntro')}</p>}
      {showsForm ? <GoalForm /> : <GoalLine />}
      <Running />
      <Ended />
      {status !== 'running' && <Answers />}
      <RecentJobs />
    </section>
  );
}

function Head() {
  const { t, said } = useSitingWords();
  const isWide = useApp((state) => state.desk.isWide);
  const hasAnswers = useApp((state) => answersShown(state).length > 0);
  return (
    <header className="siting-head">
      <h2>{said('sitingTitle')}</h2>
      {hasAnswers && (
        <Button
          type="text"
          icon={<ColumnWidthOutlined />}
          aria-pressed={isWide}
          onClick={() => changeDesk({ isWide: !isWide })}
        >
          {said(isWide ? 'narrow' : 'widen')}
        </Button>
      )}
      <Button type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={() => openTool('inspect')} />
    </header>
  );
}

/** How a job ended that did not end well, and what may be done. */
function Ended() {
  const { said } = useSitingWords();
  const { status, jobId, failure, proposal } = useApp((state) => state.siting);
  if (status === 'failed' && jobId && isAway(failure)) {
    return (
      <Alert
        type="warning"
        showIcon
        title={said('sitingAway')}
        description={said('sitingAwayNext')}
        action={
          <Button size="small" onClick={() => void resumeSiting(jobId)}>
            {said('sitingReconnect')}
          </Button>
        }
      />
    );
  }
  if (status === 'failed') {
    return (
      <Alert
        type="error"
        showIcon
        title={said('sitingFailed')}
        description={
          <>
            {failure?.message} {said('sitingFailedNext')}
          </>
        }
      />
    );
  }
  if (status !== 'cancelled') return null;
  const found = (proposal?.alternatives.length ?? 0) > 0;
  return (
    <Alert
      type="info"
      showIcon
      title={said('sitingCancelled')}
      description={said(found ? 'sitingCancelledKept' : 'sitingCancelledNone')}
    />
  );
}

/** The server could not be asked, which says nothing of the job. */
function isAway(failure: Failure | undefined): boolean {
  return failure?.code === 'unreachable' || failure?.code === 'unreadable';
}
