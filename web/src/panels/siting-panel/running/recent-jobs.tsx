import { Button } from 'antd';
import { resumeSiting } from '../../../state/actions/resume-siting.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';
import { goalSummary } from '../goal/goal-summary.ts';

const STATUS = { running: 'jobRunning', done: 'jobDone', failed: 'jobFailed', cancelled: 'jobCancelled' } as const;

/** Jobs of this district that ran lately, so that an answer is found again after the page was closed. */
export function RecentJobs() {
  const words = useSitingWords();
  const { said, locale } = words;
  const recent = useApp((state) => state.desk.recent);
  const shownId = useApp((state) => state.siting.jobId);
  const isRunning = useApp((state) => state.siting.status === 'running');
  const others = recent.filter((each) => each.id !== shownId && each.status !== 'failed');
  if (others.length === 0 || isRunning) return null;
  const clock = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (
    <Section title={said('recentJobs')}>
      <ul className="recent-jobs">
        {others.slice(0, 6).map((job) => (
          <li key={job.id}>
            <span>
              <b>{goalSummary(words, job.goal).join(' · ')}</b>
              <small>
                {clock.format(new Date(job.createdAt))} · {said(STATUS[job.status])}
              </small>
            </span>
            <Button size="small" onClick={() => void resumeSiting(job.id)}>
              {said('recentOpen')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
