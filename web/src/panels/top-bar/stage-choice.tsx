import type { Stage } from '@xuetu/geodata/model';
import { Segmented } from 'antd';
import { setStage } from '../../state/actions/set-stage.ts';
import { shown } from '../../state/selectors/shown.ts';
import { stagesOf } from '../../state/selectors/stages-of.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import type { WordKey } from '../../words/words.ts';

const SHORT: Record<Stage, WordKey & `${Stage}Short`> = {
  kindergarten: 'kindergartenShort',
  primary: 'primaryShort',
  junior: 'juniorShort',
  senior: 'seniorShort',
};

/** Which stage map, lists and charts show. Only stages that a school of the district offers. */
export function StageChoice({ name = 'stage' }: { name?: string }) {
  const { t, stage: stageName } = useWords();
  const plan = useApp((state) => shown(state)?.plan);
  const stage = useApp((state) => state.stage);
  if (!plan) return null;
  return (
    <Segmented<Stage>
      className="stage-choice"
      aria-label={t('chooseStage')}
      name={name}
      value={stage}
      options={stagesOf(plan).map((each) => ({
        value: each,
        label: (
          <>
            <span aria-hidden="true">{t(SHORT[each])}</span>
            <span className="visually-hidden">{stageName(each)}</span>
          </>
        ),
        tooltip: stageName(each),
      }))}
      onChange={setStage}
    />
  );
}
