import { isSmall } from '@xuetu/geodata/dossier';
import { contributorsOf, HEAT_SCALES, heatClassAt, indexOfCell } from '@xuetu/geodata/heat';
import { type MeetingTexts, useMeetingWords } from '../../words/use-meeting-words.ts';
import { showCell } from '../actions/show-cell.ts';
import { planShown } from '../figures/plans-shown.ts';
import { frameShown } from '../heat/frame-shown.ts';
import { useMeeting } from '../use-meeting.ts';

/** Compounds that are listed; the others are summed up. */
const LISTED = 6;
const AMOUNTS = {
  children: undefined,
  pressure: 'amountPressure',
  growth: 'amountGrowth',
  walk: 'amountWalk',
  empty: 'amountEmpty',
} as const;

/** The compounds behind the ground cell that was clicked, with the numbers that make it hot. On a screen for many, none with one to four children is named. */
export function CellCard() {
  const words = useMeetingWords();
  const { said } = words;
  const { heat, stage, year, cell } = useMeeting((state) => state.view)!;
  const figures = useMeeting((state) => state.figures[planShown(state)]);
  if (cell === null || heat === 'none' || figures?.status !== 'ready') return null;
  const frame = frameShown(figures, heat, stage, year);
  const at = figures.ground ? indexOfCell(figures.ground, cell) : -1;
  if (!frame || at < 0) return null;
  const scale = HEAT_SCALES[heat];
  const value = frame.values[at]!;
  const found = scale.classes[heatClassAt(scale, value)];
  const contributors = contributorsOf(figures.ground!, frame.amounts, cell).filter(
    ({ childrenHere }) => childrenHere > 0,
  );
  const listed = contributors.filter(({ children }) => !isSmall(children)).slice(0, LISTED);
  const rest = contributors.filter((each) => !listed.includes(each));
  const hasFew = rest.some(({ children }) => isSmall(children));
  const amountKey = AMOUNTS[heat];
  return (
    <aside className="meeting-card" aria-label={said('cellTitle')}>
      <button type="button" className="meeting-close" aria-label={words.t('close')} onClick={() => showCell(null)}>
        ×
      </button>
      <h3>{said(heat === 'children' || value > 0 ? 'cellTitle' : 'cellTitleCold')}</h3>
      <p className="meeting-value">
        <i style={{ background: found?.colour }} />
        <strong>{valueText(words, heat, value)}</strong> {words.name(scale.unit)}
      </p>
      <table>
        <thead>
          <tr>
            <th>{said('compoundColumn')}</th>
            <th>{said('childrenColumn')}</th>
            {amountKey && <th>{said(amountKey)}</th>}
            <th>{said('partColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ compound, children, amount, part }) => (
            <tr key={compound}>
              <td>{figures.simulated.plan.compounds[compound]!.name}</td>
              <td>{words.count(children)}</td>
              {amountKey && <td>{valueText(words, heat, amount)}</td>}
              <td>{valueText(words, heat, part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest.length > 0 && (
        <p>
          {said(!hasFew ? 'others' : rest.length > 1 ? 'othersWithFew' : 'otherFew', {
            count: rest.length,
            part: valueText(
              words,
              heat,
              rest.reduce((sum, { part }) => sum + part, 0),
            ),
          })}
        </p>
      )}
    </aside>
  );
}

function valueText(words: MeetingTexts, heat: keyof typeof AMOUNTS, value: number): string {
  if (Number.isNaN(value)) return words.t('notComputed');
  if (heat === 'walk') return words.count(Math.round(value / 10) * 10);
  return heat === 'growth' || heat === 'pressure' ? words.signed(value) : words.count(value);
}
