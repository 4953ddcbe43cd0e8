import { EditOutlined, TableOutlined } from '@ant-design/icons';
import type { Plan, Stage } from '@xuetu/geodata/model';
import { Button } from 'antd';
import { useState } from 'react';
import { draw, startDrawing } from '../../../state/actions/draw.ts';
import { select } from '../../../state/actions/select.ts';
import { openPlan } from '../../../state/selectors/open-plan.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { GridForm } from './grid-form.tsx';
import { SiteForm } from './site-form.tsx';

/** The candidate sites that there are, and the ways to more: drawn on the map, or laid on a grid over allowed land. */
export function SiteSection() {
  const { said } = useSitingWords();
  const plan = useApp(openPlan);
  const drawing = useApp((state) => state.desk.drawing);
  const stage = useApp((state) => state.desk.goal.stage ?? state.stage);
  const shownStage = useApp((state) => state.stage);
  const [isGridOpen, setGridOpen] = useState(false);
  if (!plan) return null;
  return (
    <fieldset className="goal-part">
      <legend>{said('sitesTitle')}</legend>
      {drawing?.isClosed && <SiteForm plan={plan} corners={drawing.corners} />}
      {drawing && !drawing.isClosed && <Drawing corners={drawing.corners.length} />}
      {!drawing && <SiteCount plan={plan} stage={stage} />}
      {!drawing && isGridOpen && (
        <GridForm plan={plan} stage={stage === 'all' ? shownStage : stage} onClose={() => setGridOpen(false)} />
      )}
      {!drawing && !isGridOpen && (
        <p className="site-verbs">
          <Button size="small" icon={<EditOutlined />} onClick={startDrawing}>
            {said('drawSite')}
          </Button>
          <Button size="small" icon={<TableOutlined />} onClick={() => setGridOpen(true)}>
            {said('generateSites')}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

/** Most of the sites of the scenario's own that are named. */
const MOST_NAMED = 6;

function SiteCount({ plan, stage }: { plan: Plan; stage: Stage | 'all' }) {
  const { said, stage: stageName } = useSitingWords();
  const base = useApp((state) => state.base?.plan.sites);
  const usable = plan.sites.filter((site) => site.options.some((option) => option.stage === stage)).length;
  const added = plan.sites.filter((site) => !base?.some((each) => each.id === site.id));
  return (
    <p className="site-count">
      {plan.sites.length === 0
        ? said('sitesNone')
        : stage === 'all'
          ? said('sitesCountAll', { count: plan.sites.length })
          : said('sitesCount', { count: plan.sites.length, usable, stage: stageName(stage) })}
      {added.length > 0 && (
        <small className="sites-added">
          {said('sitesAdded')}
          {added.slice(0, MOST_NAMED).map((site) => (
            <button
              key={site.id}
              type="button"
              className="link"
              onClick={() => select({ kind: 'site', id: site.id }, { fly: true })}
            >
              {site.name}
            </button>
          ))}
          {added.length > MOST_NAMED && ` +${added.length - MOST_NAMED}`}
        </small>
      )}
    </p>
  );
}

function Drawing({ corners }: { corners: number }) {
  const { said, t } = useSitingWords();
  return (
    <div className="drawing" role="status">
      <p>
        <b>{said('drawing')}</b> {said('drawingCorners', { count: corners })}
      </p>
      <p className="panel-note">{said('drawingKeys')}</p>
      <p className="goal-submit">
        <Button size="small" type="primary" disabled={corners < 3} onClick={() => draw({ kind: 'close' })}>
          {said('drawingFinish')}
        </Button>
        <Button size="small" disabled={corners === 0} onClick={() => draw({ kind: 'back' })}>
          {said('drawingBack')}
        </Button>
        <Button size="small" onClick={() => draw({ kind: 'cancel' })}>
          {t('cancel')}
        </Button>
      </p>
    </div>
  );
}
