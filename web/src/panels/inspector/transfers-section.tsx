import type { Plan, School, Stage } from '@xuetu/geodata/model';
import type { SchoolEvidence } from '../../evidence/evidence-question.ts';
import { select } from '../../state/actions/select.ts';
import { schoolEvidence } from '../../state/selectors/school-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Section } from '../shared/section.tsx';

interface Props {
  plan: Plan;
  school: School;
  stage: Stage;
  year: number;
}

/** Where the pupils beyond the seats of a school would be sent, who would be sent here, and how much further they walk. */
export function TransfersSection({ plan, school, stage, year }: Props) {
  const said = useEvidenceWords();
  const words = useWords();
  const evidence = useApp((state) => schoolEvidence(state, school.id, stage))?.answer;
  if (!evidence) return null;
  const inYear = (each: { year: number }) => each.year === year;
  const rows = [
    ...evidence.leaving.filter(inYear).map((each) => ({ ...each, otherId: each.toId, text: 'transferTo' as const })),
    ...evidence.coming.filter(inYear).map((each) => ({ ...each, otherId: each.fromId, text: 'transferFrom' as const })),
  ].sort((a, b) => b.pupils - a.pupils);
  const unplaced = evidence.unplaced.find(inYear);
  if (rows.length === 0 && !unplaced) return null;
  return (
    <Section title={said('transfersTitle', { year: words.year(year) })} note={said('transfersNote')}>
      <ul className="sentences">
        {rows.map((each) => {
          const other = plan.schools.find(({ id }) => id === each.otherId);
          return (
            <li key={`${each.text}/${each.otherId}`}>
              {each.otherId === '' ? (
                said(each.text, { count: each.pupils, school: said('withoutSchool') })
              ) : (
                <>
                  <button
                    type="button"
                    className="link"
                    onClick={() => select({ kind: 'school', id: each.otherId }, { fly: true })}
                  >
                    {said(each.text, {
                      count: each.pupils,
                      school: other ? nameOf(other, words.locale) : each.otherId,
                    })}
                  </button>
                  <small>{further(said, words.distance, each.extraMetres)}</small>
                </>
              )}
            </li>
          );
        })}
        {unplaced && <li className="is-bad">{said('noSeatAnywhere', { count: unplaced.pupils })}</li>}
      </ul>
    </Section>
  );
}

function further(
  said: ReturnType<typeof useEvidenceWords>,
  distance: (metres: number) => string,
  extra: SchoolEvidence['leaving'][number]['extraMetres'],
): string {
  if (Math.abs(extra) < 5) return said('sameWay');
  return said(extra > 0 ? 'further' : 'nearer', { metres: distance(Math.abs(extra)) });
}
