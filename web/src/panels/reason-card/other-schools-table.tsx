import type { Plan } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { CardSection } from './card-section.tsx';
import { CLAIMS_TOLD, citedRules } from './cited.ts';
import { useSaid } from './use-said.ts';

/** The nearer schools, or the next ones, and what speaks against each: at most three claims, with the number of the rule. */
export function OtherSchoolsTable({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, school, walk, cited } = useSaid(plan);
  const { numberOf } = citedRules(reason);
  const isAnyNearer = reason.others.some(({ isNearer }) => isNearer);
  const isEveryNearer = reason.others.every(({ isNearer }) => isNearer);
  const title = reason.assigned.length === 0 ? 'othersTitleNone' : isAnyNearer ? 'othersTitle' : 'othersTitleNext';
  if (reason.others.length === 0) return null;
  return (
    <CardSection title={said(title)}>
      <table>
        <thead>
          <tr>
            <th className="is-name">{said('schoolHead')}</th>
            <th className="is-number">{said('walkHead')}</th>
            <th className="is-number">{said('straightHead')}</th>
            <th className="is-number">{said('roomHead')}</th>
            <th>{said('whyHead')}</th>
          </tr>
        </thead>
        <tbody>
          {reason.others.map(({ schoolId, walk: way, straightMetres, seats, pupils, left, isNearer, claims }, i) => (
            <tr key={schoolId}>
              <td>
                {`${i + 1} ${school(schoolId)}`}
                {isNearer && isAnyNearer && !isEveryNearer && <small>{said('nearerMark')}</small>}
              </td>
              <td className="is-number">{walk(way)}</td>
              <td className="is-number">{said('metresLong', { count: straightMetres })}</td>
              <td className="is-number">
                {[seats, pupils, left]
                  .map((each) => (Number.isNaN(each) ? '–' : words.signed(each).replace('+', '')))
                  .join(' / ')}
              </td>
              <td>
                <ul>
                  {claims.slice(0, CLAIMS_TOLD).map(({ sentence, rule }) => (
                    <li key={sentence.zh}>
                      {words.name(sentence)}
                      {rule && cited(numberOf(rule.ruleId))}
                    </li>
                  ))}
                  {claims.length > CLAIMS_TOLD && <li>{said('moreClaims', { count: claims.length - CLAIMS_TOLD })}</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CardSection>
  );
}
