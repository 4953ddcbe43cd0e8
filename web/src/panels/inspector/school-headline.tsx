import type { School, Stage } from '@xuetu/geodata/model';
import { numbersAt } from '@xuetu/geodata/simulation';
import type { Simulated } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { comparisonPhrase } from '../../words/shortage-phrase.ts';
import { useWords } from '../../words/use-words.ts';
import { Headline } from './headline.tsx';
import { spareSeats } from './spare-seats.ts';

interface Props {
  simulated: Simulated;
  school: School;
  stage: Stage;
  year: number;
}

/** Seats short or to spare, with pupils and seats of the year and the comparison with the base year. */
export function SchoolHeadline({ simulated: { results }, school, stage, year }: Props) {
  const words = useWords();
  const { t } = words;
  const base = useApp((state) => state.base);
  const scenarioOpen = useApp((state) => state.scenario !== null && state.showing === 'scenario');
  const now = numbersAt(results, school.id, stage, year);
  const baseYear = results.years[0]!;
  const before = numbersAt(results, school.id, stage, baseYear);
  const inBase = scenarioOpen && base ? numbersAt(base.results, school.id, stage, year) : undefined;
  if (!now || Number.isNaN(now.enrolment)) {
    return <Headline value={t('notComputed')} text={`${words.year(year)} · ${words.stage(stage)}`} />;
  }
  const pupils = Math.round(now.enrolment);
  const when = { year: words.year(year), stage: words.stage(stage) };
  if (Number.isNaN(now.seats)) {
    return <Headline value={t('pupilCount', { count: pupils })} text={`${when.year} · ${when.stage}`} />;
  }
  const spare = Math.round(now.seats) - pupils;
  const value = spare < 0 ? t('shortSeats', { count: -spare }) : spareSeats(words, spare);
  const compared =
    before && year !== baseYear && !Number.isNaN(before.enrolment)
      ? comparisonPhrase(words, now.enrolment, before.enrolment, baseYear)
      : undefined;
  return (
    <>
      <Headline
        value={value}
        tone={spare < 0 ? 'bad' : undefined}
        text={t('pupilsOfSeats', { pupils, seats: Math.round(now.seats), ...when })}
      />
      <p className="headline-more">
        {[
          t('utilisationNow', { share: words.percent(now.enrolment / now.seats) }),
          compared && t('pupilsCompared', { comparison: compared }),
          inBase &&
            !Number.isNaN(inBase.enrolment) &&
            t('versusPresent', {
              pupils: words.signed(Math.round(now.enrolment) - Math.round(inBase.enrolment)),
              seats: words.signed(now.seats - inBase.seats),
            }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
