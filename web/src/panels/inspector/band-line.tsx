import type { School, Stage } from '@xuetu/geodata/model';
import { rowAt } from '@xuetu/geodata/simulation';
import type { Simulated } from '../../state/app-state.ts';
import { bandsShown } from '../../state/selectors/bands-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { chance } from './chance.ts';

interface Props {
  simulated: Simulated;
  school: School;
  stage: Stage;
  year: number;
}

/** How far the number of pupils of the year may be off, and how likely seats are short. */
export function BandLine({ simulated: { results }, school, stage, year }: Props) {
  const words = useWords();
  const said = useEvidenceWords();
  const bands = useApp(bandsShown);
  const row = rowAt(results, school.id, stage);
  const y = results.years.indexOf(year);
  if (!row || y < 0 || results.years.length < 2) return null;
  const at = row.index * results.years.length + y;
  if (Number.isNaN(results.enrolment[at])) return null;
  if (y === 0) return <p className="band-line">{said('bandKnown', { year: words.year(year) })}</p>;
  if (!bands) return <p className="band-line is-waiting">{said('working')}</p>;
  const probability = bands.shortageProbability[at]!;
  return (
    <p className="band-line" title={`P10–P90 · ${words.year(year)} · ${said('bandNote', { draws: bands.draws })}`}>
      <span>{said('bandLine', { low: Math.round(bands.rows.p10[at]!), high: Math.round(bands.rows.p90[at]!) })}</span>
      {!Number.isNaN(probability) && (
        <span className={probability >= 0.5 ? 'is-bad' : undefined}>
          {said('bandSeats', { share: chance(words, probability) })}
        </span>
      )}
    </p>
  );
}
