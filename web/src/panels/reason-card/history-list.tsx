import type { Plan } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { editName } from '@xuetu/geodata/scenario';
import { CardSection } from './card-section.tsx';
import { useSaid } from './use-said.ts';

const EDITS_TOLD = 3;

/** Which school in which years by the plan, and the edits of the scenario that changed it. */
export function HistoryList({ plan, reason, isScenario }: { plan: Plan; reason: Reason; isScenario: boolean }) {
  const { said, words, schools } = useSaid(plan);
  const { history, edits } = reason;
  return (
    <CardSection title={said('historyTitle')}>
      <ul>
        {history.map(({ from, to, by }) => (
          <li key={from}>
            <b>
              {from === to
                ? said('historyOne', { from: String(from) })
                : said('historyRun', { from: String(from), to: String(to) })}
            </b>
            {`${words.locale === 'zh' ? '　' : ' '}${words.name(by.sentence)}`}
          </li>
        ))}
        {edits.slice(-EDITS_TOLD).map(({ nth, label, names, year, before, after }) => (
          <li key={nth}>
            {said('historyEdit', {
              nth,
              label: editName({ label, names }, words.locale),
              year: words.year(year),
              before: schools(before),
              after: schools(after),
            })}
          </li>
        ))}
        {edits.length > EDITS_TOLD && <li>{said('moreEdits', { count: edits.length - EDITS_TOLD })}</li>}
        {isScenario && edits.length === 0 && <li>{said('noEdit')}</li>}
      </ul>
    </CardSection>
  );
}
