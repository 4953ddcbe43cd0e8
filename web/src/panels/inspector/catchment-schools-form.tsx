import { distanceMetres, pointInside } from '@xuetu/geodata/geometry';
import type { Catchment, Plan } from '@xuetu/geodata/model';
import { type SpokenRefusal, setCatchmentSchools } from '@xuetu/geodata/scenario';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { refusalText } from '../../map/pen/refusal-text.ts';
import { operate } from '../../state/actions/operate.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Choice } from '../shared/choice.tsx';
import { OperationForm } from '../shared/operation-form.tsx';

interface Props {
  plan: Plan;
  catchment: Catchment;
  onClose: () => void;
}

/** Which schools a catchment has, nearest first, and how several of them share it. */
export function CatchmentSchoolsForm({ plan, catchment, onClose }: Props) {
  const said = useOperationWords();
  const { t, locale } = useWords();
  const [schoolIds, setSchoolIds] = useState(catchment.schoolIds);
  const [sharing, setSharing] = useState(catchment.sharing ?? 'seats');
  const options = useMemo(() => optionsFor(plan, catchment), [plan, catchment]);
  const run = async () => {
    if (schoolIds.length === 0) return refused('至少选一所学校。', 'Choose one school at least.');
    const byDistance = schoolIds.length > 1 && sharing === 'distance';
    const refusal = await operate(setCatchmentSchools, {
      catchmentId: catchment.id,
      schoolIds,
      ...(byDistance && { sharing: 'distance' as const }),
    });
    return refusal && refused(refusalText('zh', plan, refusal), refusalText('en', plan, refusal));
  };
  return (
    <OperationForm title={t('catchmentSchools')} run={run} onClose={onClose}>
      <Select<string[]>
        mode="multiple"
        aria-label={t('catchmentSchools')}
        value={schoolIds}
        showSearch={{ optionFilterProp: 'label' }}
        options={options.map((school) => ({ value: school.id, label: nameOf(school, locale) }))}
        onChange={setSchoolIds}
        style={{ width: '100%' }}
      />
      {schoolIds.length > 1 && (
        <div className="operation-field">
          <span className="quiet">{said('sharing')}</span>
          <Choice
            label={said('sharing')}
            value={sharing}
            options={[
              { value: 'seats', label: said('sharingSeats') },
              { value: 'distance', label: said('sharingDistance') },
            ]}
            onChange={setSharing}
          />
        </div>
      )}
    </OperationForm>
  );
}

function refused(zh: string, en: string): SpokenRefusal {
  return { refused: 'said', reason: { zh, en } };
}

/** Schools of the stage that are planned by catchment, those nearest to the catchment first. */
function optionsFor({ schools }: Plan, { stage, shape, schoolIds }: Catchment) {
  const middle = pointInside(shape);
  return schools
    .filter(
      (school) =>
        schoolIds.includes(school.id) || (!school.selective && school.stages.some((each) => each.stage === stage)),
    )
    .toSorted((a, b) => distanceMetres(a.location, middle) - distanceMetres(b.location, middle));
}
