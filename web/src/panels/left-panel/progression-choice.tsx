import type { Assumptions } from '@xuetu/geodata/model';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { Choice } from '../shared/choice.tsx';

type Estimator = Assumptions['progressionEstimate']['estimator'];

const NAMES = {
  weighted: 'estimatorWeighted',
  mean: 'estimatorMean',
  median: 'estimatorMedian',
  last: 'estimatorLast',
  smoothed: 'estimatorSmoothed',
  given: 'estimatorGiven',
} as const satisfies Record<Estimator, string>;

/** How it is estimated which share of a grade goes on to the next. */
export function ProgressionChoice(props: { estimator: Estimator; onChange: (estimator: Estimator) => void }) {
  const said = useOperationWords();
  const options = (Object.keys(NAMES) as Estimator[]).map((each) => ({ value: each, label: said(NAMES[each]) }));
  return (
    <fieldset className="assumption">
      <legend>{said('progressionTitle')}</legend>
      <p className="panel-note">{said('progressionNote')}</p>
      <Choice label={said('progressionTitle')} value={props.estimator} options={options} onChange={props.onChange} />
    </fieldset>
  );
}
