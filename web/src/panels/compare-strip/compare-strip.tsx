import { costWanOf } from '@xuetu/geodata/compare';
import { useMemo, useState } from 'react';
import { openTool } from '../../state/actions/open-tool.ts';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import type { Words } from '../../words/formats.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { type CompareTotals, compareTotals } from './compare-totals.ts';
import './compare-strip.css';

/** The open scenario against the present plan, in totals of the stage and year. Nothing where no scenario is open. */
export function CompareStrip() {
  const base = useApp((state) => state.base);
  const current = useApp((state) => state.current);
  const scenario = useApp((state) => state.scenario);
  if (!scenario || !base || !current) return null;
  return <Comparison base={base} current={current} />;
}

interface Measure {
  key: string;
  label: string;
  before: string;
  after: string;
  change: string;
  /** Better is fewer short, fewer over; pupils and seats are neither. */
  tone?: 'good' | 'bad';
}

/** What a comparison is about, at all times; the rest is shown when asked for, so that the map keeps its room. */
const FIRST: ReadonlySet<string> = new Set(['seats', 'short', 'max', 'findings']);

function Comparison({ base, current }: { base: Simulated; current: Simulated }) {
  const words = useWords();
  const { t } = words;
  const [isWhole, setWhole] = useState(false);
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const measures = useMemo(
    () => measuresOf(words, compareTotals(base, stage, year), compareTotals(current, stage, year)),
    [words, base, current, stage, year],
  );
  const cost = useMemo(() => costWanOf(base.plan, current.plan), [base, current]);
  return (
    <section className="compare-strip" aria-label={t('comparison')}>
      <p className="compare-when">
        {t('inYear', { stage: words.stage(stage), year: words.year(year) })}
        {cost > 0 && <span>{t('costOf', { cost: words.wan(cost) })}</span>}
        <button type="button" className="link" onClick={() => openTool('compare')}>
          {t('compareDetails')}
        </button>
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'fewerNumbers' : 'allNumbers')}
        </button>
      </p>
      <dl>
        {measures
          .filter((each) => isWhole || FIRST.has(each.key))
          .map((each) => (
            <div key={each.key}>
              <dt>{each.label}</dt>
              <dd>
                <span>{each.before}</span>
                <span aria-hidden="true">→</span>
                <b>{each.after}</b>
                <em className={each.tone ? `is-${each.tone}` : undefined}>{each.change}</em>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function measuresOf(words: Words, before: CompareTotals, after: CompareTotals): Measure[] {
  const { t } = words;
  const measure = (key: string, label: string, from: number, to: number, less?: 'good'): Measure => {
    const change = Math.round(to) - Math.round(from);
    const isKnown = !Number.isNaN(change);
    return {
      key,
      label,
      before: words.count(from),
      after: words.count(to),
      change: !isKnown ? '' : change === 0 ? t('same') : words.signed(change),
      tone: !isKnown || change === 0 || !less ? undefined : change < 0 ? 'good' : 'bad',
    };
  };
  const same = Math.round(before.pupils) === Math.round(after.pupils);
  return [
    ...(same ? [] : [measure('pupils', t('pupils'), before.pupils, after.pupils)]),
    measure('seats', t('seats'), before.seats, after.seats),
    measure('short', t('shortNow'), before.short, after.short, 'good'),
    peakMeasure(words, measure('max', t('shortMax'), shortOf(before), shortOf(after), 'good'), before, after),
    measure('findings', t('findings'), before.findings, after.findings, 'good'),
    measure('over', t('overCapacity'), before.overCapacity, after.overCapacity, 'good'),
    measure('large', t('largeClasses'), before.largeClasses, after.largeClasses, 'good'),
  ];
}

function shortOf({ peak }: CompareTotals): number {
  return peak?.short ?? Number.NaN;
}

/** Says the year of each peak. */
function peakMeasure({ t, year }: Words, measure: Measure, before: CompareTotals, after: CompareTotals): Measure {
  const dated = (said: string, { peak }: CompareTotals) =>
    peak && peak.short >= 0.5 ? t('countInYear', { count: said, year: year(peak.year) }) : said;
  return { ...measure, before: dated(measure.before, before), after: dated(measure.after, after) };
}
