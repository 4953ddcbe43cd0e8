import type { Catchment } from '@xuetu/geodata/model';
import { numbersAt } from '@xuetu/geodata/simulation';
import { Button } from 'antd';
import { Suspense, useMemo, useState } from 'react';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import type { Words } from '../../words/formats.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { lazily } from '../shared/lazily.ts';
import { LinkTable } from '../shared/link-table.tsx';
import { Section } from '../shared/section.tsx';
import { CardHead } from './card-head.tsx';
import { type CatchmentYear, catchmentYears, compoundsInside } from './catchment-numbers.ts';
import { Headline } from './headline.tsx';
import { ShapeSection } from './shape-section.tsx';
import { spareSeats } from './spare-seats.ts';
import { WordingSection } from './wording-section.tsx';

const CatchmentSchoolsForm = lazily(async () => ({
  default: (await import('./catchment-schools-form.tsx')).CatchmentSchoolsForm,
}));

/** A catchment: the pupils who live in it against the seats of its schools. */
export function CatchmentCard({ simulated, catchment }: { simulated: Simulated; catchment: Catchment }) {
  const words = useWords();
  const { t, locale, count } = words;
  const said = useOperationWords();
  const [isChanging, setChanging] = useState(false);
  const year = useApp((state) => state.year);
  const { plan, results } = simulated;
  const years = useMemo(() => catchmentYears(plan, results, catchment), [plan, results, catchment]);
  const compounds = useMemo(() => compoundsInside(plan, catchment).length, [plan, catchment]);
  const schools = plan.schools.filter((school) => catchment.schoolIds.includes(school.id));
  const kind = t('catchmentNamed', { stage: words.stage(catchment.stage) });
  const title =
    catchment.name ?? (schools.map((each) => nameOf(each, locale)).join(locale === 'zh' ? '、' : ', ') || kind);
  const now = years.find((each) => each.year === year);
  const spec = useMemo(() => chartOf(words, title, years, year), [words, title, years, year]);
  return (
    <>
      <CardHead title={title} kind={kind} />
      {now && <CatchmentHeadline words={words} catchment={catchment} now={now} />}
      <Section title={`${t('pupilsVersusSeats')} · ${t('people')}`}>
        <Chart spec={spec} />
      </Section>
      <Section title={t('catchmentSchools')}>
        {schools.length === 0 ? (
          <p className="panel-note">{t('noSchoolOfStage')}</p>
        ) : (
          <LinkTable
            heads={[t('school'), t('pupils'), t('seats')]}
            rows={schools.map((school) => {
              const numbers = numbersAt(results, school.id, catchment.stage, year);
              return {
                key: school.id,
                name: nameOf(school, locale),
                cells: [count(numbers?.enrolment ?? Number.NaN), count(numbers?.seats ?? Number.NaN)],
                onOpen: () => select({ kind: 'school', id: school.id }, { fly: true }),
                thing: { kind: 'school', id: school.id },
              };
            })}
          />
        )}
        <p className="panel-note">{t('compoundsInside', { count: compounds })}</p>
        {isChanging ? (
          <Suspense>
            <CatchmentSchoolsForm plan={plan} catchment={catchment} onClose={() => setChanging(false)} />
          </Suspense>
        ) : (
          <Button size="small" onClick={() => setChanging(true)}>
            {said('changeSchools')}
          </Button>
        )}
      </Section>
      <ShapeSection catchment={catchment} />
      <WordingSection catchment={catchment} />
    </>
  );
}

function CatchmentHeadline({ words, catchment, now }: { words: Words; catchment: Catchment; now: CatchmentYear }) {
  const when = { year: words.year(now.year), stage: words.stage(catchment.stage) };
  if (Number.isNaN(now.enrolled) || Number.isNaN(now.seats)) {
    return <Headline value={words.t('notComputed')} text={`${when.year} · ${when.stage}`} />;
  }
  const [pupils, seats] = [Math.round(now.enrolled), Math.round(now.seats)];
  const spare = seats - pupils;
  return (
    <>
      <Headline
        value={spare < 0 ? words.t('shortSeats', { count: -spare }) : spareSeats(words, spare)}
        tone={spare < 0 ? 'bad' : undefined}
        text={words.t('pupilsOfSeats', { pupils, seats, ...when })}
      />
      <p className="headline-more">
        {words.t('utilisationNow', { share: words.percent(now.enrolled / now.seats) })}
        {!Number.isNaN(now.living) && ` · ${words.t('livingHere', { count: Math.round(now.living) })}`}
      </p>
    </>
  );
}

function chartOf(words: Words, name: string, years: CatchmentYear[], year: number): ChartSpec {
  const series: ChartSpec['series'] = [
    {
      name: words.t('pupils'),
      kind: 'line',
      dashed: true,
      colour: CHART_COLOURS.people,
      values: years.map((each) => each.enrolled),
    },
    {
      name: words.t('livingPupils'),
      kind: 'line',
      dashed: true,
      thin: true,
      colour: CHART_COLOURS.base,
      values: years.map((each) => each.living),
    },
    { name: words.t('seats'), kind: 'step', colour: CHART_COLOURS.seats, values: years.map((each) => each.seats) },
  ];
  return {
    label: words.t('catchmentChartLabel', {
      name,
      from: words.year(years[0]!.year),
      to: words.year(years.at(-1)!.year),
    }),
    categories: years.map((each) => String(each.year)),
    unit: words.t('people'),
    series: series.filter((each) => each.values.some((value) => value !== null && !Number.isNaN(value))),
    marked: String(year),
    height: 200,
  };
}
