import { seatShortage } from '@xuetu/geodata/simulation';
import type { MeetingView } from '@xuetu/geodata/story';
import { shortageAmount } from '../../words/shortage-phrase.ts';
import type { MeetingTexts } from '../../words/use-meeting-words.ts';
import type { ReadyFigures } from '../figures/figures.ts';
import { frameShown } from '../heat/frame-shown.ts';

/** The number of a view in words, and what it is compared with. */
export interface HeadlineText {
  value: string;
  when: string;
  comparisons: string[];
}

/** Walks are said no finer than this; a smaller change is none. */
const WALK_STEP_METRES = 10;

type Asked = Pick<MeetingView, 'page' | 'heat' | 'stage'>;

/** “1,240 名儿童步行范围内缺学位 · 2029年 · 小学（比 2026年 多 180）”; undefined until the number is there. */
export function headlineOf(
  words: MeetingTexts,
  figures: ReadyFigures,
  view: Asked & Pick<MeetingView, 'year'>,
  base: ReadyFigures | undefined,
): HeadlineText | undefined {
  const baseYear = figures.simulated.results.years[0]!;
  const now = numberOf(figures, view, view.year);
  const before = numberOf(figures, view, baseYear);
  if (now === undefined || before === undefined) return undefined;
  const when = words.said('whenSaid', { year: words.year(view.year), stage: words.stage(view.stage) });
  if (Number.isNaN(now)) return { value: words.t('notComputed'), when, comparisons: [] };
  const ofBase = base && base.simulated !== figures.simulated ? numberOf(base, view, view.year) : undefined;
  const inBase = ofBase !== undefined && Number.isNaN(ofBase) ? undefined : ofBase;
  const isGrowth = view.page === 'map' && view.heat === 'growth';
  const value =
    isGrowth && !Number.isNaN(before)
      ? growthText(words, now, before, view.year, baseYear)
      : amountText(words, view, now);
  const isCompared = view.year !== baseYear && !isGrowth && !Number.isNaN(before);
  return {
    value,
    when,
    comparisons: [
      ...(isCompared ? [comparison(words, view, now, before, baseYear)] : []),
      ...(view.year === baseYear ? [words.said('baseYearSaid')] : []),
      ...(inBase === undefined ? [] : [words.said('againstBase', { value: amountText(words, view, inBase) })]),
    ],
  };
}

/** The one number of a view in a year: people, seats, metres or schools. */
function numberOf(figures: ReadyFigures, { page, heat, stage }: Asked, year: number): number | undefined {
  const { results } = figures.simulated;
  const y = results.years.indexOf(year);
  if (y < 0) return undefined;
  const isOfSchools = page === 'grid' || heat === 'none' || heat === 'empty';
  if (isOfSchools && isUnknown(figures, stage, y)) return Number.NaN;
  if (page === 'grid') return countRows(figures, stage, y, (pupils, seats) => Number(Math.round(pupils) > seats));
  if (heat === 'none') return seatShortage(results, stage, year);
  if (heat === 'empty') return countRows(figures, stage, y, (pupils, seats) => Math.max(0, seats - pupils));
  const frame = frameShown(figures, heat === 'growth' ? 'children' : heat, stage, year);
  if (!frame) return undefined;
  const { children, amount } = frame.amounts;
  if (heat === 'walk') return meanOf(amount, children);
  if (heat === 'pressure') return amount.reduce((sum, each) => sum + Math.max(0, each), 0);
  return children.reduce((sum, each) => sum + each, 0);
}

/** Whether pupils and seats are known of no school of the stage: then nothing can be said, least of all that all is well. */
function isUnknown({ simulated: { results } }: ReadyFigures, stage: MeetingView['stage'], y: number): boolean {
  const Y = results.years.length;
  const rows = results.rows.flatMap((row, r) => (row.stage === stage ? [r] : []));
  return rows.every((r) => Number.isNaN(results.enrolment[r * Y + y]! + results.seats[r * Y + y]!));
}

function countRows(
  { simulated: { results } }: ReadyFigures,
  stage: MeetingView['stage'],
  y: number,
  count: (pupils: number, seats: number) => number,
): number {
  const Y = results.years.length;
  let sum = 0;
  for (const [r, row] of results.rows.entries()) {
    if (row.stage === stage) sum += count(results.enrolment[r * Y + y]!, results.seats[r * Y + y]!) || 0;
  }
  return sum;
}

function meanOf(values: Float64Array, weights: Float64Array): number {
  let [sum, weight] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += values[i]! * weights[i]!;
    weight += weights[i]!;
  }
  return sum / weight;
}

function amountText(words: MeetingTexts, { page, heat }: Asked, value: number): string {
  if (page === 'grid') return words.said('headlineOver', { count: value });
  if (heat === 'none') return shortageAmount(words, value);
  if (heat === 'empty') return words.said('headlineEmpty', { count: value });
  if (heat === 'pressure') return words.said('headlinePressure', { count: value });
  if (heat === 'walk') return words.said('headlineWalk', { distance: words.distance(value) });
  return words.said('headlineChildren', { count: value });
}

function growthText(words: MeetingTexts, now: number, before: number, year: number, baseYear: number): string {
  const change = Math.round(now) - Math.round(before);
  const than = words.year(baseYear);
  if (year === baseYear) return words.said('headlineBaseYear', { count: Math.round(now) });
  if (change === 0) return words.said('headlineSame', { year: than });
  return change > 0
    ? words.said('headlineMore', { year: than, count: change })
    : words.said('headlineFewer', { year: than, count: -change });
}

function comparison(words: MeetingTexts, { page, heat }: Asked, now: number, before: number, baseYear: number): string {
  const isWalk = page === 'map' && heat === 'walk';
  const step = isWalk ? WALK_STEP_METRES : 1;
  const change = step * (Math.round(now / step) - Math.round(before / step));
  const year = words.year(baseYear);
  if (change === 0) return words.said('sameAsYear', { year });
  const count = isWalk ? words.distance(Math.abs(change)) : Math.abs(change);
  if (isWalk) return words.said(change > 0 ? 'longer' : 'shorter', { year, count });
  return words.said(change > 0 ? 'more' : 'fewer', { year, count });
}
