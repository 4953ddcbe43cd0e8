import type { ViewOutcome } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';

/** How the same actions fare where births go another way. */
export function BirthsViews({ views }: { views: ViewOutcome[] }) {
  const { said, name, wan, count, percent } = useSitingWords();
  return (
    <Section title={said('viewsTitle')} note={said('viewsNote')}>
      <div className="table-scroll">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">{said('viewName')}</th>
              <th scope="col">{said('viewWeight')}</th>
              <th scope="col">{said('viewShort')}</th>
              <th scope="col">{said('viewEmpty')}</th>
              <th scope="col">{said('viewObjective')}</th>
              <th scope="col">{said('viewRegret')}</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr key={view.births}>
                <th scope="row">{name(view.name)}</th>
                <td>{percent(view.weight)}</td>
                <td>{count(view.worstShortage)}</td>
                <td>{count(view.emptySeats)}</td>
                <td>{wan(view.objectiveWan)}</td>
                <td>{view.worstShortage > 0 ? said('regretShort') : wan(view.regretWan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
