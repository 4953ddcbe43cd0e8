import type { Plan, Stage } from '@xuetu/geodata/model';
import type { CandidateGrid } from '@xuetu/geodata/siting/suitability';
import { Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { saveSites } from '../../../state/actions/save-sites.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { shown } from '../../../state/selectors/shown.ts';
import { candidatesFound } from '../../../state/selectors/site-evidence.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { classesIn } from './classes-in.ts';

/** Lays a grid of candidate sites over allowed land: first it is said how many there would be, then they are saved. */
export function GridForm({ plan, stage, onClose }: { plan: Plan; stage: Stage; onClose: () => void }) {
  const { said, t } = useSitingWords();
  const id = useId();
  const [spacing, setSpacing] = useState(500);
  const [classes, setClasses] = useState('24, 36');
  const grid = useApp((state) => state.desk.grid);
  const { district, assumptions } = plan;
  const close = () => {
    changeDesk({ grid: null });
    onClose();
  };
  const ask = () =>
    changeDesk({
      grid: {
        stage,
        classes: classesIn(classes),
        spacingMetres: spacing,
        availableFrom: district.baseYear + assumptions.buildLeadYears,
      },
    });
  return (
    <div className="site-form">
      <p className="panel-note">{said('generateHint')}</p>
      <div className="site-numbers">
        <div className="goal-field">
          <label htmlFor={`${id}-spacing`}>{said('generateSpacing')}</label>
          <InputNumber<number>
            id={`${id}-spacing`}
            min={100}
            max={10_000}
            step={100}
            value={spacing}
            onChange={(value) => value !== null && setSpacing(value)}
          />
        </div>
        <div className="goal-field">
          <label htmlFor={`${id}-classes`}>{said('generateClasses')}</label>
          <Input id={`${id}-classes`} value={classes} onChange={(event) => setClasses(event.target.value)} />
        </div>
      </div>
      {grid && <GridAnswer grid={grid} onSaved={close} />}
      <p className="goal-submit">
        <Button size="small" onClick={ask}>
          {said('generateNow')}
        </Button>
        <Button size="small" type="text" onClick={close}>
          {t('cancel')}
        </Button>
      </p>
    </div>
  );
}

function GridAnswer({ grid, onSaved }: { grid: CandidateGrid; onSaved: () => void }) {
  const { said, name } = useSitingWords();
  const found = useApp(candidatesFound);
  const [isSaving, setSaving] = useState(false);
  const isOfOther = useApp((state) => shown(state)?.plan !== openPlan(state));
  if (!found) return <p role="status">{said('generating')}</p>;
  if (found.failure) return <p role="alert">{found.failure}</p>;
  if (!found.answer) return null;
  if ('refusal' in found.answer) {
    return (
      <p className="form-problem" role="alert">
        {name(found.answer.refusal)}
      </p>
    );
  }
  const { sites } = found.answer;
  const save = async () => {
    setSaving(true);
    const label = said('generatedEdit', { spacing: String(grid.spacingMetres), count: sites.length });
    await saveSites(sites, label, said('siteScenario'));
    setSaving(false);
    onSaved();
  };
  return (
    <p className="goal-line" role="status">
      <b>{said('generated', { count: sites.length })}</b>
      <Button size="small" type="primary" loading={isSaving} disabled={isOfOther} onClick={() => void save()}>
        {said('siteSave')}
      </Button>
    </p>
  );
}
