import { STAGES } from '@xuetu/geodata/model';
import { compoundPupilsAt, type Results } from '@xuetu/geodata/simulation';
import { useMemo } from 'react';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { STAGE_COLOURS } from '../charts/colours.ts';
import { Section } from '../shared/section.tsx';

/** Children of one compound by stage over the years; the stage on the switch is drawn strong. */
export function ChildrenChart({ results, index, name }: { results: Results; index: number; name: string }) {
  const words = useWords();
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const spec = useMemo<ChartSpec>(() => {
    const series = STAGES.map((each) => ({
      name: words.stage(each),
      kind: 'line' as const,
      thin: each !== stage,
      dashed: each !== stage,
      area: each === stage,
      colour: STAGE_COLOURS[each],
      values: results.years.map((when) => compoundPupilsAt(results, index, each, when)),
    }));
    return {
      label: words.t('childrenChartLabel', {
        name,
        from: words.year(results.years[0]!),
        to: words.year(results.years.at(-1)!),
      }),
      categories: results.years.map(String),
      unit: words.t('people'),
      series: series.filter((each) => each.values.some((value) => value > 0)),
      marked: String(year),
      height: 200,
    };
  }, [words, stage, year, results, index, name]);
  return (
    <Section title={`${words.t('childrenByYear')} · ${words.t('people')}`}>
      {spec.series.length > 0 && results.years.length > 1 ? (
        <Chart spec={spec} />
      ) : (
        <p className="panel-note">
          {words.t(spec.series.length ? 'oneYearOnly' : 'noChildren', { year: words.year(results.years[0]!) })}
        </p>
      )}
    </Section>
  );
}
