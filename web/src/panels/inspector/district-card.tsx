import type { Stage } from '@xuetu/geodata/model';
import type { Results } from '@xuetu/geodata/simulation';
import { Suspense, useMemo } from 'react';
import { setStage } from '../../state/actions/set-stage.ts';
import type { Simulated } from '../../state/app-state.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useApp } from '../../state/use-app.ts';
import { whenDrawn } from '../../state/when-drawn.ts';
import { shortageAmount, shortagePhrase } from '../../words/shortage-phrase.ts';
import { useWords } from '../../words/use-words.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { lazily } from '../shared/lazily.ts';
import { Section } from '../shared/section.tsx';
import { shortageByYear, stageTotals } from '../shared/stage-totals.ts';
import { plainName } from '../top-bar/plain-name.ts';
import { DistrictFindings } from './district-findings.tsx';
import { ShortageBars } from './shortage-bars.tsx';

const StageBand = lazily(async () => {
  await new Promise<void>(whenDrawn);
  return { default: (await import('./stage-band.tsx')).StageBand };
});

const MissingData = lazily(async () => ({ default: (await import('./missing-data.tsx')).MissingData }));

const RepairsSection = lazily(async () => ({ default: (await import('./repairs-section.tsx')).RepairsSection }));

/** The whole district: what is short, by stage and year, and what could not be computed. */
export function DistrictCard({ simulated }: { simulated: Simulated }) {
  const words = useWords();
  const { t, name } = words;
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const { plan, results } = simulated;
  const baseYear = results.years[0]!;
  const short = stageTotals(results, stage, year).short;
  const baseShort = stageTotals(results, stage, baseYear).short;
  const phrase = shortagePhrase(words, { short, year, baseShort, baseYear, stage });
  return (
    <>
      <header className="card-head">
        <p className="card-kind">{t('districtSummary')}</p>
        <h2>{plainName(name(plan.district.name))}</h2>
      </header>
      <p className={short >= 0.5 ? 'headline is-bad' : 'headline'}>
        <strong>{shortageAmount(words, short)}</strong>
        <span>{phrase.split(' · ').slice(1).join(' · ')}</span>
      </p>
      <p className="panel-note">{t('districtHint')}</p>
      <ShortageChart simulated={simulated} stage={stage} year={year} />
      <Suspense>
        <StageBand simulated={simulated} stage={stage} year={year} />
      </Suspense>
      <DistrictFindings findings={simulated.findings} stage={stage} year={year} />
      <StageTable simulated={simulated} stage={stage} year={year} />
      <Suspense>
        {results.missing.length > 0 && <MissingData results={results} plan={plan} />}
        {plan.district.repairs && <RepairsSection plan={plan} repairs={plan.district.repairs} />}
      </Suspense>
      <p className="panel-note">{`${t('source')} · ${name(plan.district.source)}`}</p>
    </>
  );
}

function ShortageChart({ simulated: { results }, stage, year }: { simulated: Simulated; stage: Stage; year: number }) {
  const words = useWords();
  const base = useApp((state) => (state.scenario && state.showing === 'scenario' ? state.base : null));
  const series = useMemo(() => {
    const shortOf = (each: Results) => shortageByYear(each, stage).map(({ short }) => short);
    const shown = { name: words.t('scenarioShown'), colour: CHART_COLOURS.short, values: shortOf(results) };
    return base
      ? [shown, { name: words.t('basePlan'), colour: CHART_COLOURS.base, values: shortOf(base.results) }]
      : [shown];
  }, [words, results, stage, base]);
  if (series[0]!.values.filter((value) => !Number.isNaN(value)).length < 2) return null;
  const label = words.t('shortageChartLabel', {
    stage: words.stage(stage),
    from: words.year(results.years[0]!),
    to: words.year(results.years.at(-1)!),
  });
  return (
    <Section title={words.t('shortageByYear', { stage: words.stage(stage) })} note={words.t('shortageNote')}>
      <ShortageBars label={label} years={results.years} series={series} year={year} />
    </Section>
  );
}

function StageTable({
  simulated: { plan, results },
  stage,
  year,
}: {
  simulated: Simulated;
  stage: Stage;
  year: number;
}) {
  const { t, count, signed, stage: stageName, year: yearName } = useWords();
  const baseYear = results.years[0]!;
  const cell = (now: number, before: number) =>
    Number.isNaN(now) ? (
      <span className="quiet">{t('notComputed')}</span>
    ) : (
      <>
        {count(now)}
        {year !== baseYear && !Number.isNaN(before) && <small>{signed(Math.round(now) - Math.round(before))}</small>}
      </>
    );
  return (
    <Section title={t('totalsByStage')}>
      <table className="numbers with-changes">
        <caption>
          {year === baseYear ? yearName(year) : t('totalsCaption', { year: yearName(year), base: yearName(baseYear) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('pupils')}</th>
            <th scope="col">{t('seats')}</th>
            <th scope="col">{t('shortSeatsColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {stagesOf(plan).map((each) => {
            const now = stageTotals(results, each, year);
            const before = stageTotals(results, each, baseYear);
            return (
              <tr key={each} className={each === stage ? 'is-current' : undefined}>
                <th scope="row">
                  <button type="button" className="link" onClick={() => setStage(each)}>
                    {stageName(each)}
                  </button>
                </th>
                <td>{cell(now.pupils, before.pupils)}</td>
                <td>{cell(now.seats, before.seats)}</td>
                <td>{cell(now.short, before.short)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
