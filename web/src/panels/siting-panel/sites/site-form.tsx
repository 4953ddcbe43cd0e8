import { areaM2 } from '@xuetu/geodata/geometry';
import type { Plan, Position, Stage } from '@xuetu/geodata/model';
import { Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { saveSites } from '../../../state/actions/save-sites.ts';
import { stagesOf } from '../../../state/selectors/stages-of.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { MoneyInput } from '../goal/money-input.tsx';
import { newSite, type SiteFields, shapeOf, siteYears } from './new-site.ts';

/** Asks what a drawn site is called and what may stand there, and saves it to the scenario. */
export function SiteForm({ plan, corners }: { plan: Plan; corners: Position[] }) {
  const { said, area } = useSitingWords();
  const shownStage = useApp((state) => state.stage);
  const { first, last } = siteYears(plan);
  const shape = shapeOf(corners);
  const [fields, setFields] = useState<SiteFields>({
    name: said('siteNameDefault', { number: plan.sites.length + 1 }),
    classes: { [shownStage]: '24, 36' },
    landCostWan: undefined,
    year: Math.min(first + 1, last),
  });
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const made = newSite(plan, corners, fields);
  const problem = typeof made === 'string' && (isTried || typeof shape === 'string') ? made : undefined;
  const save = async () => {
    setTried(true);
    if (typeof made === 'string') return;
    setSaving(true);
    await saveSites([made], said('siteEdit', { name: made.name }), said('siteScenario'));
    setSaving(false);
  };
  const put = (change: Partial<SiteFields>) => setFields({ ...fields, ...change });
  return (
    <fieldset className="site-form" disabled={isSaving}>
      <legend>{said('siteFormTitle')}</legend>
      {typeof shape !== 'string' && (
        <p className="panel-note">{said('siteDrawnArea', { area: area(areaM2(shape)) })}</p>
      )}
      <SiteFieldInputs fields={fields} put={put} stages={stagesOf(plan)} years={{ first, last }} />
      {problem && (
        <p className="form-problem" role="alert">
          {problem === 'siteProblemYear' ? said(problem, { from: String(first), to: String(last) }) : said(problem)}
        </p>
      )}
      <p className="goal-submit">
        <Button type="primary" loading={isSaving} onClick={() => void save()}>
          {said('siteSave')}
        </Button>
        <CancelButton />
      </p>
    </fieldset>
  );
}

function CancelButton() {
  const { t } = useSitingWords();
  return <Button onClick={() => changeDesk({ drawing: null })}>{t('cancel')}</Button>;
}

interface InputProps {
  fields: SiteFields;
  put: (change: Partial<SiteFields>) => void;
  stages: Stage[];
  years: { first: number; last: number };
}

function SiteFieldInputs({ fields, put, stages, years }: InputProps) {
  const { said, t, stage: stageName } = useSitingWords();
  const id = useId();
  return (
    <>
      <div className="goal-field">
        <label htmlFor={`${id}-name`}>{said('siteName')}</label>
        <Input id={`${id}-name`} value={fields.name} onChange={(event) => put({ name: event.target.value })} />
      </div>
      <div className="goal-field">
        <span>{said('siteStages')}</span>
        {stages.map((stage) => (
          <div key={stage} className="site-stage">
            <span>{stageName(stage)}</span>
            <Input
              size="small"
              value={fields.classes[stage] ?? ''}
              placeholder="–"
              aria-label={`${stageName(stage)} · ${t('classes')}`}
              onChange={(event) => put({ classes: { ...fields.classes, [stage]: event.target.value } })}
            />
          </div>
        ))}
        <small>{said('siteClassesHint')}</small>
      </div>
      <div className="site-numbers">
        <div className="goal-field">
          <label htmlFor={`${id}-cost`}>{said('siteLandCost')}</label>
          <MoneyInput
            id={`${id}-cost`}
            wan={fields.landCostWan}
            placeholder="0"
            onChange={(landCostWan) => put({ landCostWan })}
          />
        </div>
        <div className="goal-field">
          <label htmlFor={`${id}-year`}>{said('siteYear')}</label>
          <InputNumber<number>
            id={`${id}-year`}
            min={years.first}
            max={years.last}
            value={fields.year}
            onChange={(year) => put({ year: year ?? Number.NaN })}
          />
        </div>
      </div>
    </>
  );
}
