import type { Alternative } from '@xuetu/geodata/siting';
import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';

/** One number by which alternatives are compared; the lower the better but for `seats`. */
export interface Measure {
  key: 'cost' | 'seats' | 'short' | 'walk' | 'moved' | 'redrawn' | 'empty' | 'running' | 'regret' | 'alongPath';
  label:
    | 'rowCost'
    | 'rowSeats'
    | 'rowShort'
    | 'rowWalk'
    | 'rowMoved'
    | 'rowRedrawn'
    | 'rowEmpty'
    | 'rowRunning'
    | 'rowRegret'
    | 'rowAlongPath';
  unit: 'unitWan' | 'unitSeats' | 'unitPupils' | 'unitMetres' | 'unitCompounds';
  hint?: (words: SitingWords, answers: readonly Answer[]) => string;
  /** Undefined where it was not worked out. */
  of: (answer: Answer) => number | undefined;
  /** What it is in the plan that the alternative changes. */
  before?: (answer: Answer) => number | undefined;
  /** What is said instead of a number that would mislead. */
  instead?: (answer: Answer) => 'regretShort' | undefined;
  /** Neither more nor less of it is better. */
  isNeutral?: boolean;
}

/** Births that are held for low: the view with this id. */
const LOW = 'low';

export const MEASURES: readonly Measure[] = [
  { key: 'cost', label: 'rowCost', unit: 'unitWan', of: ({ alternative }) => alternative.costWan },
  {
    key: 'seats',
    label: 'rowSeats',
    unit: 'unitSeats',
    of: ({ alternative }) => alternative.seatsAdded,
    isNeutral: true,
  },
  {
    key: 'short',
    label: 'rowShort',
    unit: 'unitSeats',
    hint: ({ said }) => said('rowShortHint'),
    of: (answer) => worstShortage(answer).after,
    before: (answer) => worstShortage(answer).before,
  },
  {
    key: 'walk',
    label: 'rowWalk',
    unit: 'unitMetres',
    hint: ({ said }) => said('rowWalkHint'),
    of: ({ alternative }) => alternative.meanWalkMetres.after,
    before: ({ alternative }) => alternative.meanWalkMetres.before,
  },
  { key: 'moved', label: 'rowMoved', unit: 'unitPupils', of: ({ alternative }) => alternative.pupilsMoved },
  {
    key: 'redrawn',
    label: 'rowRedrawn',
    unit: 'unitCompounds',
    of: ({ alternative }) => redrawnCompounds(alternative),
  },
  {
    key: 'empty',
    label: 'rowEmpty',
    unit: 'unitSeats',
    of: ({ alternative }) => alternative.emptySeats.after,
    before: ({ alternative }) => alternative.emptySeats.before,
  },
  { key: 'running', label: 'rowRunning', unit: 'unitWan', of: ({ alternative }) => alternative.runningWanPerYear },
  {
    key: 'regret',
    label: 'rowRegret',
    unit: 'unitWan',
    hint: ({ said }) => said('rowRegretHint'),
    of: (answer) => (isShortUnderLow(answer) ? undefined : lowView(answer)?.regretWan),
    instead: (answer) => (isShortUnderLow(answer) ? 'regretShort' : undefined),
  },
  {
    key: 'alongPath',
    label: 'rowAlongPath',
    unit: 'unitSeats',
    hint: alongPathHint,
    of: ({ alternative }) => alternative.alongPath?.worstShortage.after,
    before: ({ alternative }) => alternative.alongPath?.worstShortage.before,
  },
];

/** Where the class-size path (班额路径) ends, by stage; it is the same for all alternatives of a plan. */
function alongPathHint({ said, locale, stage: stageName }: SitingWords, answers: readonly Answer[]): string {
  const path = answers.find(({ alternative }) => alternative.alongPath)?.alternative.alongPath?.path ?? [];
  const ends = path.map(({ stage, year, classSize }) =>
    said('pathEnd', { stage: stageName(stage), year: String(year), size: classSize }),
  );
  return said('rowAlongPathHint', { ends: ends.join(locale === 'zh' ? '，' : '; ') });
}

function lowView({ alternative }: Answer) {
  return alternative.views.find((each) => each.births === LOW);
}

/** Each seat short is weighed so heavily that a sum of money with some in it says nothing. */
function isShortUnderLow(answer: Answer): boolean {
  return (lowView(answer)?.worstShortage ?? 0) > 0;
}

/** The most seats short in one year from the year on in which something can be done, before and after. */
export function worstShortage({ alternative, firstYear }: Pick<Answer, 'alternative' | 'firstYear'>): {
  before: number;
  after: number;
} {
  const years = alternative.shortage.filter((each) => each.year >= firstYear);
  return {
    before: Math.max(0, ...years.map((each) => each.before)),
    after: Math.max(0, ...years.map((each) => each.after)),
  };
}

/** Compounds that an alternative sends to another school. */
export function redrawnCompounds({ edits }: Pick<Alternative, 'edits'>): number {
  return new Set(edits.flatMap((edit) => edit.putAssignments ?? []).map((each) => each.compoundId)).size;
}

/** A measure as a number without its unit, in the unit of the language. */
export function measureText(words: SitingWords, { unit }: Pick<Measure, 'unit'>, value: number | undefined): string {
  if (value === undefined) return '–';
  if (unit === 'unitWan' && words.locale === 'en') return oneDecimal.format(value / 100);
  if (unit === 'unitMetres') return words.count(Math.round(value / 10) * 10);
  return words.count(value);
}

const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** Units that the English name of a measure does not say itself. */
const UNSAID: readonly Measure['unit'][] = ['unitWan', 'unitMetres'];

/** The name of a measure with its unit. */
export function measureName({ said, locale }: SitingWords, { label, unit }: Measure): string {
  if (locale === 'zh') return `${said(label)}（${said(unit)}）`;
  return UNSAID.includes(unit) ? `${said(label)} (${said(unit)})` : said(label);
}
