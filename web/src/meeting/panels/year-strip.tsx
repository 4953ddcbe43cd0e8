import type { Finding } from '@xuetu/geodata/rules';
import { useMemo } from 'react';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { changeView } from '../actions/change-view.ts';
import { togglePlaying } from '../actions/toggle-playing.ts';
import { planShown } from '../figures/plans-shown.ts';
import { useMeeting } from '../use-meeting.ts';
import './bars.css';

/** The years to play or click through, each with its count of findings: the bar of every year grows as the years run. */
export function YearStrip() {
  const words = useMeetingWords();
  const { said } = words;
  const { year, stage, playing } = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  const simulated = figures?.status === 'ready' ? figures.simulated : undefined;
  const counts = useMemo(() => {
    const byYear = new Map<number, number>(simulated?.results.years.map((each) => [each, 0]));
    for (const finding of simulated?.findings ?? []) {
      if (finding.stage === stage && isAboutSchool(finding) && byYear.has(finding.year))
        byYear.set(finding.year, byYear.get(finding.year)! + 1);
    }
    return byYear;
  }, [simulated, stage]);
  const most = Math.max(1, ...counts.values());
  const here = counts.get(year) ?? 0;
  return (
    <footer className="meeting-years">
      <button
        type="button"
        className="meeting-play"
        aria-label={said(playing ? 'pauseYears' : 'playYears')}
        onClick={togglePlaying}
      >
        {playing ? '❚❚' : '▶'}
      </button>
      <p className="meeting-year">
        <strong>{words.year(year)}</strong>
        <span>{said('findingsCount', { count: here })}</span>
      </p>
      <fieldset className="meeting-track">
        <legend>{said('findingsTitle')}</legend>
        {[...counts].map(([each, count]) => (
          <button
            key={each}
            type="button"
            className="meeting-bar"
            data-run={each <= year}
            aria-pressed={each === year}
            aria-label={`${words.year(each)} ${said('findingsCount', { count })}`}
            onClick={() => changeView({ year: each })}
          >
            <b data-count={each <= year ? count : ''} />
            <i style={{ height: `${(count / most) * 100}%` }} />
            <span>{each}</span>
          </button>
        ))}
      </fieldset>
    </footer>
  );
}

/** Walks and resources are judged in some years only; what schools are warned of can be followed through all of them. */
function isAboutSchool({ subject, severity }: Finding): boolean {
  return subject.kind === 'school' && severity !== 'info';
}
