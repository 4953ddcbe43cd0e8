import { FEWEST_PER_KM2, HEAT_SCALES, SMOOTHING_METRES, WALK_METRES } from '@xuetu/geodata/heat';
import { COLUMN_SIGN, PRESSURE_MARKS } from '@xuetu/geodata/symbology';
import { BROKEN_RULE, PRESSURE_CLASSES } from '../../map/colours.ts';
import { useMeetingWords } from '../../words/use-meeting-words.ts';
import { useMeeting } from '../use-meeting.ts';
import './side.css';

interface Row {
  colour: string;
  text: string;
  /** Said beside the colour, and the colour it is written in. */
  mark?: string;
  ink?: string;
}

/** What the colours say, with numbers and unit: the same classes that the map paints. */
export function Legend() {
  const { said, name, distance } = useMeetingWords();
  const heat = useMeeting(({ view }) => view!.heat);
  const stage = useMeeting(({ view }) => view!.stage);
  const page = useMeeting(({ view }) => view!.page);
  const columns = useMeeting(({ view }) => view!.columns);
  const arcs = useMeeting(({ view }) => view!.arcs);
  const scale = heat === 'none' || page === 'grid' ? undefined : HEAT_SCALES[heat];
  const usesWalk = heat === 'pressure' || heat === 'empty';
  const schools = PRESSURE_CLASSES.map(({ key, colour, ink, name: text }) => ({
    colour,
    ink,
    text: name(text),
    mark: page === 'grid' ? PRESSURE_MARKS[key] : undefined,
  }));
  return (
    <section className="meeting-legend" aria-label={said('legend')}>
      {scale && (
        <>
          <h3>{name(scale.name)}</h3>
          <p className="meeting-unit">{name(scale.unit)}</p>
          <Classes
            rows={[...scale.classes].reverse().map(({ colour, name: text }) => ({ colour, text: name(text) }))}
          />
          {!(columns || arcs) && (
            <>
              <p>{name(scale.meaning)}</p>
              {usesWalk && <p>{said('walkLimit', { distance: distance(WALK_METRES[stage]) })}</p>}
              {heat !== 'children' && <p>{said('notShown', { count: FEWEST_PER_KM2 })}</p>}
              <p className="meeting-small">{said('smoothed', { metres: SMOOTHING_METRES })}</p>
            </>
          )}
        </>
      )}
      {(!scale || columns || arcs) && (
        <>
          <h3>{said('seatUse')}</h3>
          <Classes rows={[...schools].reverse()} />
          <p className="meeting-ring">
            <i />
            {name(BROKEN_RULE.name)}
          </p>
        </>
      )}
      {page === 'grid' && <p>{said('gridLegend')}</p>}
      {columns && page === 'map' && <p>{said('columnLegend', { metres: COLUMN_SIGN.metresPerPerson * 1000 })}</p>}
      {arcs && page === 'map' && <p>{said('arcLegend')}</p>}
    </section>
  );
}

function Classes({ rows }: { rows: readonly Row[] }) {
  return (
    <ul>
      {rows.map(({ colour, text, mark, ink }) => (
        <li key={text}>
          <i style={{ background: colour, color: ink }}>{mark}</i>
          {text}
        </li>
      ))}
    </ul>
  );
}
