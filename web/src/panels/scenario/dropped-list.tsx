import { editName, type Scenario } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import type { DroppedSteps } from '../../saving/dropped-steps.ts';
import { branchDropped, restoreDropped } from '../../state/actions/take-up-dropped.ts';
import { useApp } from '../../state/use-app.ts';
import { useScenarioWords } from '../../words/use-scenario-words.ts';
import { useWords } from '../../words/use-words.ts';
import { momentText } from './moment-text.ts';

/** Steps that were undone and then passed over by others: to go back to, or to make a scenario of. */
export function DroppedList({ scenario: { id, name } }: { scenario: Pick<Scenario, 'id' | 'name'> }) {
  const said = useScenarioWords();
  const all = useApp((state) => state.dropped);
  const dropped = all.filter(({ scenarioId }) => scenarioId === id);
  if (dropped.length === 0) return null;
  return (
    <section className="history-dropped">
      <h3>{said('droppedTitle')}</h3>
      <ul>
        {dropped.map((each) => (
          <DroppedItem key={each.id} dropped={each} name={name} />
        ))}
      </ul>
    </section>
  );
}

function DroppedItem({ dropped, name }: { dropped: DroppedSteps; name: string }) {
  const { locale } = useWords();
  const said = useScenarioWords();
  const steps = dropped.edits.slice(dropped.kept);
  const labels = steps.map((edit) => editName(edit, locale));
  return (
    <li title={labels.join('\n')}>
      <span>
        {said('droppedSteps', { count: steps.length, label: labels[0]! })}
        <small>{momentText(dropped.at, locale)}</small>
      </span>
      <span className="history-verbs">
        <Button autoInsertSpace={false} size="small" onClick={() => void restoreDropped(dropped)}>
          {said('restoreDropped')}
        </Button>
        <Button
          autoInsertSpace={false}
          size="small"
          onClick={() => void branchDropped(dropped, said('branchName', { name }))}
        >
          {said('branchDropped')}
        </Button>
      </span>
    </li>
  );
}
