import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { peakShortage, type YearShort } from '../shared/peak-shortage.ts';
import { useWidth } from '../shared/use-width.ts';
import { shortageArea } from './shortage-area.ts';

const HEIGHT = 24;

interface Props {
  years: YearShort[];
  /** The present plan, drawn as a line to compare with; left out where it is what is shown. */
  before?: YearShort[];
  year: number;
}

/** Seats short by year, each year above its place on the slider. */
export function ShortageAreaChart({ years, before, year }: Props) {
  const { t, stage: stageName, year: yearName } = useWords();
  const stage = stageName(useApp((state) => state.stage));
  const [box, width] = useWidth<HTMLDivElement>(600);
  const known = years.filter((each) => !Number.isNaN(each.short));
  const peak = peakShortage(years);
  const isShort = known.some((each) => each.short >= 0.5);
  const isForecast = known.length > 1;
  const shorts = years.map((each) => each.short);
  const beforeShorts = before?.map((each) => each.short) ?? [];
  const highest = Math.max(0, ...[...shorts, ...beforeShorts].filter((each) => !Number.isNaN(each)));
  const { area, line, points } = shortageArea(shorts, width, HEIGHT, highest);
  const now = points[years.findIndex((each) => each.year === year)];
  const label =
    peak && peak.short >= 0.5
      ? t('shortageArea', { stage, count: Math.round(peak.short), year: yearName(peak.year) })
      : t(isShort ? 'noLaterShortage' : 'noShortageArea', { stage });
  return (
    <div ref={box} className="shortage-area" style={{ height: HEIGHT }}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label} overflow="visible">
        <title>{label}</title>
        {before && highest > 0 && (
          <path className="before" d={shortageArea(beforeShorts, width, HEIGHT, highest).line} />
        )}
        {isShort && (
          <>
            <path className="area" d={area} />
            <path className="line" d={line} />
            {now && <circle className="now" cx={now.x} cy={now.y} r="3.5" />}
          </>
        )}
      </svg>
      {!(isForecast && isShort) && <span className="peak">{isForecast ? label : t('noForecastYears')}</span>}
    </div>
  );
}
