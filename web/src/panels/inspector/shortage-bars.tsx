import { useWords } from '../../words/use-words.ts';
import { CHART_COLOURS } from '../charts/colours.ts';
import { useWidth } from '../shared/use-width.ts';
import { axisTicks } from './axis-ticks.ts';
import { isYearNamed } from './is-year-named.ts';

const HEIGHT = 170;
const TOP = 18;
const FOOT = 20;
const DIGIT_PIXELS = 7.5;

/** Seats short by year; NaN where a year is not computed. */
interface BarSeries {
  name: string;
  colour: string;
  values: number[];
}

interface Props {
  label: string;
  years: number[];
  /** What is shown, then what it is compared with. */
  series: BarSeries[];
  /** The year on the slider. */
  year: number;
}

/** Seats short by year as bars: the year of the slider stands out and carries its number. */
export function ShortageBars({ label, years, series, year }: Props) {
  const { count } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(320);
  const ticks = axisTicks(Math.max(0, ...series.flatMap((each) => each.values.filter((value) => value > 0))), 4);
  const highest = ticks.at(-1)!;
  const left = Math.max(...ticks.map((each) => count(each).length)) * DIGIT_PIXELS + 6;
  const slot = (width - left) / years.length;
  const y = (value: number) => TOP + (1 - value / highest) * (HEIGHT - TOP - FOOT);
  const marked = years.indexOf(year);
  return (
    <div ref={box} className="shortage-bars">
      {series.length > 1 && <Names series={series} />}
      <svg width={width} height={HEIGHT} role="img" aria-label={label} overflow="visible">
        {ticks.map((each) => (
          <g key={each}>
            <line x1={left} x2={width} y1={y(each)} y2={y(each)} stroke={CHART_COLOURS.grid} />
            <text x={left - 6} y={y(each) + 4} textAnchor="end">
              {count(each)}
            </text>
          </g>
        ))}
        {marked >= 0 && (
          <rect className="marked" x={left + marked * slot} y={TOP} width={slot} height={HEIGHT - TOP - FOOT} />
        )}
        {years.map((each, index) => (
          <YearOfBars
            key={each}
            {...{ each, index, series, slot, y, isMarked: index === marked }}
            x={left + index * slot}
          >
            {isYearNamed(index, marked) ? String(each) : ''}
          </YearOfBars>
        ))}
      </svg>
    </div>
  );
}

interface YearProps {
  each: number;
  index: number;
  series: BarSeries[];
  x: number;
  slot: number;
  y: (value: number) => number;
  isMarked: boolean;
  children: string;
}

function YearOfBars({ each, index, series, x, slot, y, isMarked, children }: YearProps) {
  const words = useWords();
  const bar = (slot * 0.72) / series.length;
  const known = series.map((one) => ({ ...one, value: one.values[index]! })).filter((one) => !Number.isNaN(one.value));
  const said = known.map((one) =>
    [series.length > 1 ? `${one.name} ` : '', words.count(one.value), ' ', words.t('seatsUnit')].join(''),
  );
  return (
    <g className={isMarked ? 'is-marked' : undefined}>
      <title>{[words.year(each), ...said].join(' · ')}</title>
      <rect x={x} y={TOP} width={slot} height={HEIGHT - TOP - FOOT} fill="transparent" />
      {known.map((one, place) => (
        <rect
          key={one.name}
          x={x + slot * 0.14 + place * bar}
          y={y(one.value)}
          width={bar}
          height={y(0) - y(one.value)}
          fill={one.colour}
        />
      ))}
      {isMarked && series.length === 1 && known[0] && (
        <text className="value" x={x + slot / 2} y={y(known[0].value) - 4} textAnchor="middle">
          {words.count(known[0].value)}
        </text>
      )}
      <text x={x + slot / 2} y={HEIGHT - 5} textAnchor="middle">
        {children}
      </text>
    </g>
  );
}

function Names({ series }: { series: BarSeries[] }) {
  return (
    <ul className="shortage-names">
      {series.map((each) => (
        <li key={each.name}>
          <span style={{ background: each.colour }} />
          {each.name}
        </li>
      ))}
    </ul>
  );
}
