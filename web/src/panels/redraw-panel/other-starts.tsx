import { DEFAULT_SECTOR, type Stage } from '@xuetu/geodata/model';
import { copyCatchments, type Operation, type Refusal, rebuildFromNearest } from '@xuetu/geodata/scenario';
import { Button } from 'antd';
import { useState } from 'react';
import { refusalText } from '../../map/pen/refusal-text.ts';
import { operate } from '../../state/actions/operate.ts';
import { openPlan } from '../../state/selectors/open-plan.ts';
import { sectorsOf } from '../../state/selectors/sectors-of.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { Choice } from '../shared/choice.tsx';

/** Catchments to go on from by hand: by the nearest school alone, or those of another stage. */
export function OtherStarts() {
  const { said, locale, stage: stageName } = useRedrawWords();
  const plan = useApp(openPlan);
  const stage = useApp((state) => state.stage);
  const sector = useApp((state) => state.sector);
  const year = useApp((state) => state.redraw.draft.year ?? (openPlan(state)?.district.baseYear ?? 0) + 1);
  const [wanted, setWanted] = useState<Stage>();
  const [refusal, setRefusal] = useState<Refusal>();
  if (!plan) return null;
  const others = stagesOf(plan).filter((each) => each !== stage && sectorsOf(plan, each).length > 0);
  const from = others.find((each) => each === wanted) ?? others[0];
  const chosen = sector ?? sectorsOf(plan, stage)[0] ?? DEFAULT_SECTOR;
  const to = { stage, sector: chosen };
  const source = (each: Stage) => {
    const sectors = sectorsOf(plan, each);
    return { stage: each, sector: sectors.includes(chosen) ? chosen : (sectors[0] ?? DEFAULT_SECTOR) };
  };
  const take = async <Input,>(operation: Operation<Input>, input: Input) => setRefusal(await operate(operation, input));
  const nearest = said('startNearestLabel', { stage: stageName(stage) });
  return (
    <details className="redraw-starts">
      <summary>{said('otherStarts')}</summary>
      <p className="panel-note">{said('otherStartsNote')}</p>
      <Button onClick={() => void take(rebuildFromNearest, { ...to, year, label: nearest })}>
        {said('startNearest')}
      </Button>
      {from && (
        <div className="redraw-copy">
          <Choice
            label={said('startCopyFrom')}
            value={from}
            options={others.map((each) => ({ value: each, label: stageName(each) }))}
            onChange={setWanted}
          />
          <Button onClick={() => void take(copyCatchments, { from: source(from), to, year })}>
            {said('startCopy')}
          </Button>
        </div>
      )}
      {refusal && (
        <p className="form-problem" role="alert">
          {refusalText(locale, plan, refusal)}
        </p>
      )}
    </details>
  );
}
