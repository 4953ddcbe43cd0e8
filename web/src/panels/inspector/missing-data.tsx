import type { Plan } from '@xuetu/geodata/model';
import type { Missing, Results } from '@xuetu/geodata/simulation';
import type { Words } from '../../words/formats.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';

const WHAT = {
  forecast: 'missingForecast',
  seats: 'missingSeats',
  classes: 'missingClasses',
  demand: 'missingDemand',
  assignment: 'missingAssignment',
} as const;

const BECAUSE = {
  'no-enrolment': 'becauseNoEnrolment',
  'no-grades': 'becauseNoGrades',
  'no-births': 'becauseNoBirths',
  'no-seats': 'becauseNoSeats',
  'no-classes': 'becauseNoClasses',
  'no-compounds': 'becauseNoCompounds',
  'no-dwellings': 'becauseNoDwellings',
  'no-catchment': 'becauseNoCatchment',
} as const;

/** What the data does not allow to compute, and why, said plainly instead of a made-up number. */
export function MissingData({ results, plan }: { results: Results; plan: Plan }) {
  const words = useWords();
  return (
    <Section title={words.t('missingData')}>
      <ul className="missing">
        {results.missing.map((missing) => (
          <li key={`${missing.what}/${missing.because}/${missing.stage ?? ''}`}>
            {words.t('missingSentence', {
              what: words.t(WHAT[missing.what]),
              because: words.t(BECAUSE[missing.because]),
            })}
            <small>{scopeOf(words, missing, plan)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Which stage and how many schools or compounds it concerns. */
function scopeOf(words: Words, missing: Missing, plan: Plan): string {
  const { t } = words;
  const everywhere = missing.schoolIds.length >= plan.schools.length && plan.schools.length > 0;
  const parts = [missing.stage ? words.stage(missing.stage) : t('missingAllStages')];
  if (everywhere || missing.schoolIds.length + missing.compoundIds.length === 0) parts.push(t('missingEverywhere'));
  else if (missing.schoolIds.length > 0) parts.push(t('missingSchools', { count: missing.schoolIds.length }));
  if (missing.compoundIds.length > 0) parts.push(t('missingCompounds', { count: missing.compoundIds.length }));
  return parts.join(' · ');
}
