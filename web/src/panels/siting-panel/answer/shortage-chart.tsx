import { useMemo } from 'react';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Chart } from '../../charts/chart.tsx';
import type { ChartSpec } from '../../charts/chart-spec.ts';
import { CHART_COLOURS } from '../../charts/colours.ts';
import { Section } from '../../shared/section.tsx';

/** Seats short by year, before and after. */
export function ShortageChart({ answer: { alternative, firstYear } }: { answer: Answer }) {
  const { said, t, name } = useSitingWords();
  const year = useApp((state) => state.year);
  const isEnough = alternative.shortage.every(({ year: each, after }) => after === 0 || each < firstYear);
  const spec = useMemo<ChartSpec>(
    () => ({
      label: said('shortageEffectLabel', { name: name(alternative.name) }),
      categories: alternative.shortage.map((each) => String(each.year)),
      unit: t('seatsUnit'),
      series: [
        {
          name: said('shortageBefore'),
          kind: 'bar',
          colour: CHART_COLOURS.base,
          values: alternative.shortage.map((each) => each.before),
        },
        {
          name: said('shortageAfter'),
          kind: 'bar',
          colour: CHART_COLOURS.short,
          values: alternative.shortage.map((each) => each.after),
        },
      ],
      marked: String(year),
      height: 200,
    }),
    [said, t, name, alternative, year],
  );
  return (
    <Section title={said('shortageEffect')} {...(isEnough && { note: said('shortageGone') })}>
      <Chart spec={spec} />
    </Section>
  );
}
