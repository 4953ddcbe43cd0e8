import type { Plan } from '@xuetu/geodata/model';
import type { ChangedFinding, IfMoved, Reason, SchoolBeforeAfter } from '@xuetu/geodata/reasons';
import { Fragment } from 'react';
import { CardSection } from './card-section.tsx';
import { MOVES_TOLD } from './cited.ts';
import { useSaid } from './use-said.ts';

/** What simulating the plan anew gives if the compound moved: seats at both schools and in the district, and the walk. */
export function MovesTable({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, school, walk, room, listed } = useSaid(plan);
  if (reason.ifMoved.length === 0) return null;
  const seats = ({ before, after, worstBefore, worstAfter }: SchoolBeforeAfter) => {
    const worstYear = worstAfter.year ?? worstBefore.year;
    return (
      <>
        {said('beforeAfter', { before: room(before.left), after: room(after.left) })}
        {worstYear !== undefined && worstAfter.short > Math.max(0, -after.left) && (
          <small>
            {said('worst', { before: worstBefore.short, after: worstAfter.short, year: words.year(worstYear) })}
          </small>
        )}
      </>
    );
  };
  const rules = (findings: readonly ChangedFinding[]) =>
    listed([
      ...new Set(
        findings.map(({ rule, year }) => said('ruleInYear', { rule: words.name(rule.name), year: words.year(year) })),
      ),
    ]);
  const moreOn = ({ newFindings, goneFindings }: IfMoved) =>
    [
      ...(newFindings.length > 0 ? [said('brings', { rules: rules(newFindings) })] : []),
      ...(goneFindings.length > 0 ? [said('takesAway', { rules: rules(goneFindings) })] : []),
    ].join(words.locale === 'zh' ? '；' : '; ');
  const others = ({ schools, schoolId }: IfMoved) => schools.filter((each) => each.schoolId !== schoolId);
  return (
    <CardSection title={said('movedTitle')}>
      <table>
        <thead>
          <tr>
            <th>{said('movedHead')}</th>
            <th>{said('ownBefore')}</th>
            <th>{said('there')}</th>
            <th>{said('districtHead')}</th>
            <th>{said('walkHead')}</th>
          </tr>
        </thead>
        <tbody>
          {reason.ifMoved.slice(0, MOVES_TOLD).map((moved) => (
            <Fragment key={moved.schoolId}>
              <tr className={moreOn(moved) ? 'has-more' : undefined}>
                <td>
                  {said('movedTo', {
                    school: school(moved.schoolId),
                    year: words.year(moved.fromYear),
                    count: moved.leaving,
                  })}
                </td>
                <td className="is-whole">
                  {others(moved).map((each) => (
                    <div key={each.schoolId}>{seats(each)}</div>
                  ))}
                </td>
                <td className="is-whole">
                  {seats(moved.schools.find(({ schoolId }) => schoolId === moved.schoolId)!)}
                </td>
                <td className="is-whole">{said('beforeAfter', moved.districtShort)}</td>
                <td className="is-whole">
                  {said('beforeAfter', { before: walk(moved.walkBefore), after: walk(moved.walkAfter) })}
                </td>
              </tr>
              {moreOn(moved) && (
                <tr>
                  <td colSpan={5}>
                    <small>{moreOn(moved)}</small>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </CardSection>
  );
}
