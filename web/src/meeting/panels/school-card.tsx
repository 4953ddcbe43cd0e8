import { rowAt } from '@xuetu/geodata/simulation';
import { classOf, PRESSURE_CLASSES } from '../../map/colours.ts';
import { schoolNumbers } from '../../map/school-numbers.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { changeView } from '../actions/change-view.ts';
import { planShown } from '../figures/plans-shown.ts';
import { selectionOf } from '../map/picture.ts';
import { useMeeting } from '../use-meeting.ts';

const HEIGHT = 150;
const WIDTH = 380;

/** The school that was clicked: its pupils and seats year by year, and what is wrong in the year shown. */
export function SchoolCard() {
  const words = useMeetingWords();
  const { said, t } = words;
  const { stage, year, selection } = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  const selected = selectionOf(selection);
  if (selected?.kind !== 'school' || figures?.status !== 'ready') return null;
  const { simulated } = figures;
  const school = simulated.plan.schools.find(({ id }) => id === selected.id);
  if (!school) return null;
  const { enrolment, seats, utilisation } = schoolNumbers(simulated, school, stage, year);
  const spare = Math.round((seats ?? Number.NaN) - (enrolment ?? Number.NaN));
  const findings = simulated.findings.filter(
    (each) => each.subject.id === school.id && each.year === year && each.stage === stage && each.severity !== 'info',
  );
  const tone = classOf(PRESSURE_CLASSES, utilisation);
  return (
    <aside className="meeting-card" aria-label={school.name}>
      <button
        type="button"
        className="meeting-close"
        aria-label={t('close')}
        onClick={() => changeView({ selection: '' })}
      >
        ×
      </button>
      <h3>{words.locale === 'en' && school.nameEn ? school.nameEn : school.name}</h3>
      <p className="meeting-value">
        <i style={{ background: tone?.colour }} />
        <strong>
          {Number.isNaN(spare)
            ? t('notComputed')
            : spare < 0
              ? t('shortSeats', { count: -spare })
              : t('spareSeats', { count: spare })}
        </strong>
      </p>
      <p>
        {words.year(year)} ·{' '}
        {said('pupilsAndSeats', {
          pupils: words.count(enrolment ?? Number.NaN),
          seats: words.count(seats ?? Number.NaN),
        })}{' '}
        · {words.percent(utilisation ?? Number.NaN)}
      </p>
      <YearColumns schoolId={school.id} />
      <h4>{said(findings.length > 0 ? 'schoolFindings' : 'noFindingsIn', { year: words.year(year) })}</h4>
      <ul>
        {findings.slice(0, 3).map((each) => (
          <li key={`${each.rule}/${each.grade ?? ''}`}>{words.name(each.sentence)}</li>
        ))}
      </ul>
    </aside>
  );
}

/** Pupils of each year as bars in the colour of the pressure, seats as a line across them. */
function YearColumns({ schoolId }: { schoolId: string }) {
  const words = useMeetingWords();
  const { stage, year } = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  if (figures?.status !== 'ready') return null;
  const { results } = figures.simulated;
  const row = rowAt(results, schoolId, stage);
  if (!row) return null;
  const Y = results.years.length;
  const years = results.years.map((each, y) => ({
    year: each,
    pupils: results.enrolment[row.index * Y + y]! || 0,
    seats: results.seats[row.index * Y + y]! || 0,
  }));
  const top = Math.max(1, ...years.flatMap(({ pupils, seats }) => [pupils, seats])) * 1.08;
  const step = WIDTH / Y;
  const line = years.map(({ seats }, i) => {
    const y = HEIGHT - (seats / top) * HEIGHT;
    return `${i === 0 ? 'M' : 'L'}${i * step} ${y}H${(i + 1) * step}`;
  });
  return (
    <figure className="meeting-columns">
      <svg viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`} role="img" aria-label={`${words.t('pupils')} / ${words.t('seats')}`}>
        {years.map(({ year: each, pupils, seats }, i) => (
          <rect
            key={each}
            x={i * step + 2}
            width={step - 4}
            y={HEIGHT - (pupils / top) * HEIGHT}
            height={(pupils / top) * HEIGHT}
            fill={classOf(PRESSURE_CLASSES, seats > 0 ? pupils / seats : undefined)?.colour ?? '#9AA1A8'}
            opacity={each === year ? 1 : 0.55}
          />
        ))}
        <path d={line.join('')} fill="none" stroke="currentColor" strokeWidth="4" />
      </svg>
      <figcaption>
        <span>{years[0]!.year}</span>
        <span>
          ▌{words.t('pupils')} ━ {words.t('seats')}
        </span>
        <span>{years.at(-1)!.year}</span>
      </figcaption>
    </figure>
  );
}
