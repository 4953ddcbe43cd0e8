import { REDRAW_WEIGHTS, type RedrawWeights } from '@xuetu/geodata/siting/redraw/weights';
import { Button, InputNumber, Select } from 'antd';
import { changeRedraw } from '../../state/actions/change-redraw.ts';
import { runRedraw } from '../../state/actions/run-redraw.ts';
import { openPlan } from '../../state/selectors/open-plan.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { RedrawField } from './redraw-field.tsx';
import { SitesFields } from './sites-fields.tsx';

const WEIGHTS = [
  ['walking', 'weightWalking'],
  ['moved', 'weightMoved'],
  ['crossings', 'weightCrossings'],
  ['beyondRadius', 'weightBeyondRadius'],
  ['feeders', 'weightFeeders'],
  ['border', 'weightBorder'],
] as const satisfies readonly (readonly [keyof RedrawWeights, string])[];

/** What each choice sets; everything else stays standard. */
const PRESETS = [
  ['presetNear', { moved: 0 }],
  ['presetStable', { moved: 5 }],
  ['presetCompact', { border: 50 }],
] as const satisfies readonly (readonly [string, Partial<RedrawWeights>])[];

/** What catchments should be like. Every part has a default, so that one click draws. */
export function RedrawForm() {
  const { said } = useRedrawWords();
  const hasAnswer = useApp((state) => state.redraw.answer !== undefined);
  return (
    <form
      className="redraw-form"
      aria-label={said('goal')}
      onSubmit={(event) => {
        event.preventDefault();
        runRedraw();
      }}
    >
      <YearField />
      <PresetField />
      <SitesFields />
      <details>
        <summary>{said('more')}</summary>
        <UseFields />
        <LockField />
        <WeightFields />
        <TimeField />
      </details>
      <Button type="primary" htmlType="submit">
        {said(hasAnswer ? 'runAgain' : 'run')}
      </Button>
    </form>
  );
}

function YearField() {
  const { said, year: yearName } = useRedrawWords();
  const years = useApp((state) => shown(state)?.results.years);
  const base = useApp((state) => openPlan(state)?.district.baseYear ?? 0);
  const year = useApp(({ redraw: { draft } }) => draft.year ?? (draft.sites ? undefined : base + 1));
  return (
    <RedrawField label={said('goalYear')}>
      {(id) => (
        <Select<number>
          id={id}
          value={year ?? null}
          placeholder={said('goalYearOpening')}
          options={(years ?? []).filter((each) => each > base).map((each) => ({ value: each, label: yearName(each) }))}
          onChange={(next) => changeRedraw({ year: next })}
        />
      )}
    </RedrawField>
  );
}

function PresetField() {
  const { said } = useRedrawWords();
  const weights = useApp((state) => state.redraw.draft.weights);
  return (
    <fieldset className="redraw-presets">
      <legend>{said('goalWeights')}</legend>
      {PRESETS.map(([key, preset]) => (
        <button
          key={key}
          type="button"
          aria-pressed={JSON.stringify(weights) === JSON.stringify(preset)}
          onClick={() =>
            changeRedraw({ weights: JSON.stringify(weights) === JSON.stringify(preset) ? undefined : { ...preset } })
          }
        >
          {said(key)}
        </button>
      ))}
    </fieldset>
  );
}

function UseFields() {
  const { said } = useRedrawWords();
  const { use = { most: 1, least: 0 }, farthestMetres } = useApp((state) => state.redraw.draft);
  const share = (label: string, value: number, put: (next: number) => void, most: number) => (
    <RedrawField label={label}>
      {(id) => (
        <InputNumber<number>
          id={id}
          min={0}
          max={most}
          step={5}
          suffix="%"
          value={Math.round(value * 100)}
          onChange={(next) => next !== null && put(next / 100)}
        />
      )}
    </RedrawField>
  );
  return (
    <>
      {share(
        said('goalUse'),
        use.most,
        (most) => changeRedraw({ use: { most, least: Math.min(use.least, most) } }),
        300,
      )}
      {share(
        said('goalLeast'),
        use.least,
        (least) => changeRedraw({ use: { least, most: Math.max(use.most, least) } }),
        100,
      )}
      <RedrawField label={said('goalFarthest')}>
        {(id) => (
          <InputNumber<number>
            id={id}
            min={100}
            max={100_000}
            step={100}
            value={farthestMetres ?? null}
            onChange={(next) => changeRedraw({ farthestMetres: next ?? undefined })}
          />
        )}
      </RedrawField>
    </>
  );
}

function LockField() {
  const { said, locale } = useRedrawWords();
  const plan = useApp(openPlan);
  const stage = useApp((state) => state.stage);
  const locked = useApp((state) => state.redraw.draft.lock?.schoolIds);
  const schools = (plan?.schools ?? []).filter((school) => school.stages.some((offer) => offer.stage === stage));
  return (
    <RedrawField label={said('goalLocked')}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          value={locked ?? []}
          showSearch={{ optionFilterProp: 'label' }}
          options={schools.map((school) => ({ value: school.id, label: nameOf(school, locale) }))}
          onChange={(ids) => changeRedraw({ lock: ids.length > 0 ? { schoolIds: ids } : undefined })}
        />
      )}
    </RedrawField>
  );
}

function WeightFields() {
  const { said } = useRedrawWords();
  const weights = useApp((state) => state.redraw.draft.weights);
  return (
    <fieldset>
      <legend>{said('weightsUnit')}</legend>
      {WEIGHTS.map(([key, label]) => (
        <RedrawField key={key} label={said(label)}>
          {(id) => (
            <InputNumber<number>
              id={id}
              min={0}
              max={1000}
              step={0.5}
              value={weights?.[key] ?? REDRAW_WEIGHTS[key]}
              onChange={(next) => changeRedraw({ weights: { ...weights, [key]: next ?? REDRAW_WEIGHTS[key] } })}
            />
          )}
        </RedrawField>
      ))}
    </fieldset>
  );
}

function TimeField() {
  const { said } = useRedrawWords();
  const seconds = useApp((state) => state.redraw.draft.timeLimit);
  return (
    <RedrawField label={said('goalTime')}>
      {(id) => (
        <InputNumber<number>
          id={id}
          min={1}
          max={600}
          value={seconds ?? 30}
          onChange={(next) => changeRedraw({ timeLimit: next ?? undefined })}
        />
      )}
    </RedrawField>
  );
}
