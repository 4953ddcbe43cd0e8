import type { School, Stage } from '@xuetu/geodata/model';
import type { RulePack } from '@xuetu/geodata/rules';
import { type Bands, numbersAt, type Results, rowAt } from '@xuetu/geodata/simulation';
import { useMemo } from 'react';
import type { Simulated } from '../../state/app-state.ts';
import { bandsShown } from '../../state/selectors/bands-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartBand, ChartSpec } from '../charts/chart-spec.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Section } from '../shared/section.tsx';
import { limitLines } from './limit-lines.ts';
import { schoolHistory } from './school-history.ts';

interface Props {
  simulated: Simulated;
  school: School;
  stage: Stage;
  packs: RulePack[];
}

/** Limits this many times above the highest number shown would flatten the chart; they are left out. */
const LIMIT_HEADROOM = 1.6;

/** Pupils and seats over the years: counted solid, forecast dashed, limits as named lines. */
export function SchoolChart({ simulated: { plan, results }, school, stage, packs }: Props) {
  const words = useWords();
  const { t, name, locale } = words;
  const year = useApp((state) => state.year);
  const base = useApp((state) => (state.scenario && state.showing === 'scenario' ? state.base : null));
  const bands = useApp(bandsShown);
  const bandName = useEvidenceWords()('band');
  const spec = useMemo<ChartSpec>(() => {
    const history = schoolHistory(results, plan.district.gradeSystems, school, stage);
    const categories = history.map((each) => String(each.year));
    const band = bands && bandOf(bandName, bands, results, school, stage, history);
    const highest = Math.max(
      ...(band?.high ?? []).map(Number),
      ...history.flatMap((each) => [each.recorded ?? 0, each.forecast ?? 0, each.seats ?? 0]),
    );
    const series: ChartSpec['series'] = [
      {
        name: t('forecast'),
        kind: 'line',
        dashed: true,
        colour: CHART_COLOURS.people,
        values: history.map((each) => each.forecast ?? null),
      },
      {
        name: t('recorded'),
        kind: 'line',
        colour: CHART_COLOURS.people,
        values: history.map((each) => each.recorded ?? null),
      },
      {
        name: t('seats'),
        kind: 'step',
        colour: CHART_COLOURS.seats,
        values: history.map((each) => each.seats ?? null),
      },
    ];
    if (base && base.results !== results) {
      const values = history.map((each) => numbersAt(base.results, school.id, stage, each.year)?.enrolment ?? null);
      if (values.some((each) => each !== null)) {
        series.push({
          name: t('baseForecast'),
          kind: 'line',
          thin: true,
          dashed: true,
          colour: CHART_COLOURS.base,
          values,
        });
      }
    }
    return {
      label: t('enrolmentChartLabel', {
        name: nameOf(school, locale),
        from: words.year(history[0]!.year),
        to: words.year(history.at(-1)!.year),
      }),
      categories,
      unit: t('people'),
      band,
      series: series.filter((each) => each.values.some((value) => value !== null)),
      limits: limitLines(packs, school, stage)
        .filter((limit) => limit.value <= highest * LIMIT_HEADROOM)
        .map((limit) => ({ name: name(limit.name), value: limit.value, colour: CHART_COLOURS.limit })),
      marked: String(year),
      height: 220,
    };
  }, [words, t, name, locale, plan, results, school, stage, packs, base, year, bands, bandName]);
  const yearsOfPupils = new Set(
    spec.series
      .filter((each) => each.kind === 'line')
      .flatMap((each) => each.values.flatMap((value, index) => (value === null ? [] : [index]))),
  ).size;
  return (
    <Section title={`${t('enrolmentChart')} · ${t('people')}`}>
      {yearsOfPupils > 1 ? (
        <Chart spec={spec} />
      ) : (
        <p className="panel-note">{t('oneYearOnly', { year: words.year(results.years[0]!) })}</p>
      )}
    </Section>
  );
}

/** The range of the forecast by year, from the base year on; undefined where nothing was forecast. */
function bandOf(
  name: string,
  bands: Bands,
  results: Results,
  school: School,
  stage: Stage,
  history: readonly { year: number }[],
): ChartBand | undefined {
  const row = rowAt(results, school.id, stage);
  if (!row) return undefined;
  const along = (values: Float64Array) =>
    history.map(({ year }) => {
      const y = results.years.indexOf(year);
      const value = y < 0 ? Number.NaN : values[row.index * results.years.length + y]!;
      return Number.isNaN(value) ? null : value;
    });
  const [low, high] = [along(bands.rows.p10), along(bands.rows.p90)];
  return high.filter((each) => each !== null).length > 1
    ? { name, colour: CHART_COLOURS.people, low, high }
    : undefined;
}
