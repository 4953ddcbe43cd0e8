import type { Redrawn } from '@xuetu/geodata/siting/redraw';
import { useMemo } from 'react';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSpec } from '../charts/chart-spec.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { Section } from '../shared/section.tsx';

/** Seats short by year with today's catchments and with these. */
export function RedrawYears({ answer }: { answer: Redrawn }) {
  const { said, t } = useRedrawWords();
  const spec = useMemo<ChartSpec>(
    () => ({
      label: said('years'),
      categories: answer.shortage.map(({ year }) => String(year)),
      unit: t('seatsUnit'),
      series: [
        {
          name: said('before'),
          kind: 'bar',
          colour: CHART_COLOURS.base,
          values: answer.shortage.map(({ before }) => before),
        },
        {
          name: said('after'),
          kind: 'bar',
          colour: CHART_COLOURS.short,
          values: answer.shortage.map(({ after }) => after),
        },
      ],
      height: 180,
    }),
    [answer, said, t],
  );
  return (
    <Section title={said('years')}>
      <Chart spec={spec} />
    </Section>
  );
}
