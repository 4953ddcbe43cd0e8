import { STAGES, type Stage } from '@xuetu/geodata/model';
import type { Bands } from '@xuetu/geodata/simulation';
import type { Simulated } from '../../state/app-state.ts';
import { bandsShown } from '../../state/selectors/bands-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { Section } from '../shared/section.tsx';
import { stageTotals } from '../shared/stage-totals.ts';
import { useWidth } from '../shared/use-width.ts';
import { Waiting } from '../shared/waiting.tsx';
import { axisTicks } from './axis-ticks.ts';
import { chance } from './chance.ts';
import { isYearNamed } from './is-year-named.ts';

interface Props {
  simulated: Simulated;
  stage: Stage;
  year: number;
}

/** How far the pupils of a stage may be off in every year, against its seats. */
export function StageBand({ simulated, stage, year }: Props) {
  const said = useEvidenceWords();
  const words = useWords();
  const bands = useApp(bandsShown);
  const { results } = simulated;
  const totals = results.years.map((each) => stageTotals(results, stage, each));
  const title = said('bandTitle', { stage: words.stage(stage) });
  if (results.years.length < 2 || totals.some(({ pupils }) => Number.isNaN(pupils))) return null;
  if (!bands) {
    return (
      <Section title={title}>
        <Waiting rows={4} />
      </Section>
    );
  }
  return (
    <Section title={title} note={said('bandNote', { draws: bands.draws })}>
      <BandOfYear bands={bands} stage={stage} year={year} />
      <BandDrawing
        label={title}
        years={results.years}
        year={year}
        pupils={totals.map((each) => each.pupils)}
        seats={totals.map((each) => each.seats)}
        low={along(bands, stage, bands.stages.p10)}
        high={along(bands, stage, bands.stages.p90)}
      />
    </Section>
  );
}

function along({ years }: Bands, stage: Stage, values: Float64Array): number[] {
  const from = STAGES.indexOf(stage) * years.length;
  return [...values.subarray(from, from + years.length)];
}

function BandOfYear({ bands, stage, year }: { bands: Bands; stage: Stage; year: number }) {
  const said = useEvidenceWords();
  const words = useWords();
  const y = bands.years.indexOf(year);
  if (y === 0) return <p className="band-line">{said('bandKnown', { year: words.year(year) })}</p>;
  const at = (values: Float64Array) => along(bands, stage, values)[y]!;
  return (
    <p className="band-line" title={`P10–P90 · ${words.year(year)}`}>
      <span>{said('bandLine', { low: Math.round(at(bands.stages.p10)), high: Math.round(at(bands.stages.p90)) })}</span>
      <span>{said('bandStageSeats', { share: chance(words, at(bands.stageShortageProbability)) })}</span>
      <span title={said('bandShortWhy', { draws: bands.draws })}>
        {said('bandShort', { count: Math.round(at(bands.stageExpectedShortage)) })}
      </span>
    </p>
  );
}

const HEIGHT = 150;
const TOP = 10;
const FOOT = 20;
const DIGIT_PIXELS = 7.5;

interface DrawingProps {
  label: string;
  years: number[];
  year: number;
  pupils: number[];
  seats: number[];
  low: number[];
  high: number[];
}

function BandDrawing({ label, years, year, pupils, seats, low, high }: DrawingProps) {
  const { count, t } = useWords();
  const said = useEvidenceWords();
  const [box, width] = useWidth<HTMLDivElement>(320);
  const ticks = axisTicks(Math.max(...high, ...seats.filter((each) => each > 0)), 4);
  const left = Math.max(...ticks.map((each) => count(each).length)) * DIGIT_PIXELS + 6;
  const x = (index: number) => left + ((index + 0.5) * (width - left)) / years.length;
  const y = (value: number) => TOP + (1 - value / ticks.at(-1)!) * (HEIGHT - TOP - FOOT);
  const path = (values: number[]) => values.map((value, index) => `${x(index)},${y(value)}`);
  const marked = years.indexOf(year);
  return (
    <div ref={box} className="shortage-bars">
      <ul className="shortage-names">
        <li>
          <span className="is-line" style={{ background: CHART_COLOURS.people }} />
          {t('pupils')}
        </li>
        <li>
          <span style={{ background: CHART_COLOURS.people, opacity: 0.2 }} />
          {said('band')}
        </li>
        <li>
          <span className="is-line" style={{ background: CHART_COLOURS.seats }} />
          {t('seats')}
        </li>
      </ul>
      <svg width={width} height={HEIGHT} role="img" aria-label={label} overflow="visible">
        {ticks.map((each) => (
          <g key={each}>
            <line x1={left} x2={width} y1={y(each)} y2={y(each)} stroke={CHART_COLOURS.grid} />
            <text x={left - 6} y={y(each) + 4} textAnchor="end">
              {count(each)}
            </text>
          </g>
        ))}
        {marked >= 0 && <line x1={x(marked)} x2={x(marked)} y1={TOP} y2={HEIGHT - FOOT} stroke={CHART_COLOURS.base} />}
        <polygon
          points={[...path(high), ...path(low).reverse()].join(' ')}
          fill={CHART_COLOURS.people}
          opacity={0.16}
        />
        <polyline points={path(pupils).join(' ')} fill="none" stroke={CHART_COLOURS.people} strokeWidth={2} />
        <polyline
          points={path(seats)
            .slice(seats.findIndex((each) => !Number.isNaN(each)))
            .join(' ')}
          fill="none"
          stroke={CHART_COLOURS.seats}
          strokeWidth={1.5}
        />
        {years.map((each, index) => (
          <text key={each} x={x(index)} y={HEIGHT - 5} textAnchor="middle">
            {isYearNamed(index, marked) ? String(each) : ''}
          </text>
        ))}
      </svg>
    </div>
  );
}
