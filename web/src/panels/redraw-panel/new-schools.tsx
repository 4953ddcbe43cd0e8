import type { Redrawn, RedrawnSites } from '@xuetu/geodata/siting/redraw';
import { select } from '../../state/actions/select.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { Section } from '../shared/section.tsx';

/** The schools that open, with size, cost and why; and the sites that could not be chosen. */
export function NewSchools({ sites, year }: { sites: RedrawnSites; year: Redrawn['year'] }) {
  const { said, count, wan, name } = useRedrawWords();
  const { opened, refused, candidates } = sites;
  const toSite = (id: string) => select({ kind: 'site', id }, { fly: true, keepsTool: true });
  return (
    <Section title={said('redrawOpened')}>
      {opened.length === 0 && (
        <p>{said(sites.seatsShort > 0 || candidates === 0 ? 'redrawNoneLeft' : 'redrawNoneOpened', { candidates })}</p>
      )}
      <ul className="redraw-opened">
        {opened.map(({ schoolId, name: school, action, pupils, wanPerYear, reasons }) => (
          <li key={schoolId}>
            <button type="button" className="link" onClick={() => toSite(action.siteId ?? '')}>
              {name(school)}
            </button>
            <p>
              {said('redrawOpenedSize', {
                classes: action.classes,
                seats: count(action.seats),
                pupils: count(pupils),
                year: String(year),
              })}
            </p>
            <p>
              {said('redrawOpenedCost', {
                once: wan(action.costWan),
                running: wan(action.runningWanPerYear ?? 0),
                yearly: wan(wanPerYear),
              })}
            </p>
            <ul className="redraw-list">
              {reasons.map((reason) => (
                <li key={reason.zh}>{name(reason)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details>
          <summary>{said('redrawRefused', { number: refused.length })}</summary>
          <ul className="redraw-list">
            {refused.map(({ siteId, name: site, reason }) => (
              <li key={siteId}>{said('redrawRefusedLine', { site, reason: name(reason) })}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
