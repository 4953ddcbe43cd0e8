import type { Snapshot } from '@xuetu/geodata/story';
import { useEffect, useState } from 'react';
import type { Outcome } from '../../api/outcome.ts';
import type { store } from '../../state/store.ts';
import { useApp } from '../../state/use-app.ts';
import { type Frozen, type FrozenCheck, frozenCheck, frozenNumbers } from '../../story/frozen.ts';
import { useStoryWords } from '../../words/use-story-words.ts';
import { useWords } from '../../words/use-words.ts';
import { shortageByYear } from '../shared/stage-totals.ts';
import { Waiting } from '../shared/waiting.tsx';

/** The frozen numbers of one stage by year, beside those of today, and whether this program would still compute them. */
export function SnapshotNumbersCard({ snapshot: { districtId, id, appVersion } }: { snapshot: Snapshot }) {
  const { stage: stageName } = useWords();
  const said = useStoryWords();
  const [frozen, setFrozen] = useState<Outcome<Frozen>>();
  const [check, setCheck] = useState<Outcome<FrozenCheck>>();
  const stage = useApp((state) => state.stage);
  useEffect(() => {
    void frozenNumbers(districtId, id).then(setFrozen);
    void frozenCheck(districtId, id).then(setCheck);
  }, [districtId, id]);
  if (!frozen) return <Waiting rows={3} />;
  if (!frozen.ok) return <p role="alert">{frozen.failure.message}</p>;
  return (
    <div className="frozen-numbers">
      <FrozenTable frozen={frozen.value} />
      <p className={check?.ok && !check.value.isSame ? 'story-problem' : 'panel-note'} data-check>
        {!check && said('checking')}
        {check && !check.ok && check.failure.message}
        {check?.ok && check.value.isSame && said('isSame')}
        {check?.ok &&
          !check.value.isSame &&
          said('differs', {
            now: check.value.appVersion,
            before: appVersion,
            schools: check.value.schoolsThatDiffer,
            findings: check.value.findingsThatDiffer,
          })}
      </p>
      <span className="visually-hidden">{stageName(stage)}</span>
    </div>
  );
}

function FrozenTable({ frozen: { snapshot, numbers } }: { frozen: Frozen }) {
  const { count, stage: stageName, year: yearName } = useWords();
  const said = useStoryWords();
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const today = useApp((state) => simulatedNow(state, snapshot.scenarioId));
  const short = numbers.shortage.find((each) => each.stage === stage)?.seats ?? [];
  const now = new Map(today && shortageByYear(today.results, stage).map((each) => [each.year, each.short]));
  return (
    <table className="numbers">
      <caption>
        {stageName(stage)} · {said('shortByStage')}
      </caption>
      <thead>
        <tr>
          <th />
          <th scope="col">{said('numbersFrozen')}</th>
          <th scope="col">{said('numbersNow')}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.years.map((each, at) => (
          <tr key={each} className={each === year ? 'is-current' : undefined}>
            <th scope="row">{yearName(each)}</th>
            <td>{count(short[at] ?? Number.NaN)}</td>
            <td>{now.has(each) ? count(now.get(each)!) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Today's numbers of the same plan, where they are known here. */
function simulatedNow({ base, current, scenario }: ReturnType<typeof store.getState>, scenarioId: string) {
  if (scenarioId === '') return base;
  return scenario?.id === scenarioId ? current : null;
}
