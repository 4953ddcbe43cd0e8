import { CaretRightFilled, LeftOutlined, PauseOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Slider } from 'antd';
import { useMemo } from 'react';
import { setYear } from '../../state/actions/set-year.ts';
import { togglePlay } from '../../state/actions/toggle-play.ts';
import type { Simulated } from '../../state/app-state.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { shortageAmount, shortagePhrase } from '../../words/shortage-phrase.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { peakShortage } from '../shared/peak-shortage.ts';
import { shortageByYear } from '../shared/stage-totals.ts';
import { Waiting } from '../shared/waiting.tsx';
import { ShortageAreaChart } from './shortage-area-chart.tsx';
import './year-bar.css';

/** The year shown, what is short in it, and the years to come to play or drag through. */
export function YearBar() {
  const simulated = useApp(shown);
  const loading = useApp((state) => state.loading === 'plan');
  if (!simulated) return <div className="year-bar is-waiting">{loading && <Waiting />}</div>;
  return <Years simulated={simulated} />;
}

function Years({ simulated: { results } }: { simulated: Simulated }) {
  const words = useWords();
  const { t } = words;
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const playing = useApp((state) => state.playing);
  const years = useMemo(() => shortageByYear(results, stage), [results, stage]);
  const base = useApp((state) => (state.scenario && state.showing === 'scenario' ? state.base?.results : undefined));
  const before = useMemo(() => base && shortageByYear(base, stage), [base, stage]);
  const baseYear = results.years[0]!;
  const last = results.years.at(-1)!;
  const short = years.find((each) => each.year === year)?.short ?? Number.NaN;
  const peak = peakShortage(years);
  const phrase = shortagePhrase(words, { short, year, baseShort: years[0]?.short ?? Number.NaN, baseYear, stage });
  if (last === baseYear) {
    return (
      <div className="year-bar">
        <p className="year-sentence">{t('oneYearOnly', { year: words.year(baseYear) })}</p>
      </div>
    );
  }
  return (
    <section className="year-bar" aria-label={t('yearSlider')}>
      <div className="year-buttons">
        <Button
          shape="circle"
          type="primary"
          icon={playing ? <PauseOutlined /> : <CaretRightFilled />}
          aria-label={t(playing ? 'pause' : 'play')}
          title={t(playing ? 'pause' : 'play')}
          onClick={togglePlay}
        />
        <Button
          type="text"
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('previousYear')}
          disabled={year <= baseYear}
          onClick={() => setYear(year - 1)}
        />
        <strong className="year-now">{words.year(year)}</strong>
        <Button
          type="text"
          size="small"
          icon={<RightOutlined />}
          aria-label={t('nextYear')}
          disabled={year >= last}
          onClick={() => setYear(year + 1)}
        />
      </div>
      <div className="year-track">
        <ShortageAreaChart years={years} before={before} year={year} />
        <Slider
          min={baseYear}
          max={last}
          value={year}
          onChange={setYear}
          ariaLabelForHandle={t('yearSlider')}
          ariaValueTextFormatterForHandle={() => phrase}
          tooltip={{ formatter: null }}
          marks={Object.fromEntries(results.years.map((each) => [each, markLabel(each, baseYear, last)]))}
        />
      </div>
      <p className={short >= 0.5 ? 'year-sentence is-bad' : 'year-sentence'} aria-live={playing ? 'off' : 'polite'}>
        <b>{shortageAmount(words, short)}</b>
        {peak && peak.short >= 0.5 && (
          <small>{t('peakShort', { year: words.year(peak.year), count: Math.round(peak.short) })}</small>
        )}
        <span>{phrase.split(' · ').slice(1).join(' · ')}</span>
      </p>
    </section>
  );
}

/** Names every third year and both ends, so that the labels never touch. */
function markLabel(year: number, first: number, last: number): string {
  const isNamed = year === first || year === last || ((year - first) % 3 === 0 && last - year > 1);
  return isNamed ? String(year) : ' ';
}
