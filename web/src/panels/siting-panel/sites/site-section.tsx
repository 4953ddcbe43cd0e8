import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { draw, startDrawing } from '../../../state/actions/draw.ts';
import { shown } from '../../../state/selectors/shown.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { SiteForm } from './site-form.tsx';

/** The candidate sites that there are, and the way to more: drawn on the map. */
export function SiteSection() {
  const { said, stage: stageName } = useSitingWords();
  const plan = useApp((state) => shown(state)?.plan);
  const drawing = useApp((state) => state.desk.drawing);
  const stage = useApp((state) => state.desk.goal.stage ?? state.stage);
  if (!plan) return null;
  const usable = plan.sites.filter((site) => site.options.some((option) => option.stage === stage)).length;
  return (
    <fieldset className="goal-part">
      <legend>{said('sitesTitle')}</legend>
      {drawing ? (
        drawing.isClosed ? (
          <SiteForm plan={plan} corners={drawing.corners} />
        ) : (
          <Drawing corners={drawing.corners.length} />
        )
      ) : (
        <>
          <p className="site-count">
            {plan.sites.length === 0
              ? said('sitesNone')
              : stage === 'all'
                ? said('sitesCountAll', { count: plan.sites.length })
                : said('sitesCount', { count: plan.sites.length, usable, stage: stageName(stage) })}
          </p>
          <Button size="small" icon={<EditOutlined />} onClick={startDrawing}>
            {said('drawSite')}
          </Button>
        </>
      )}
    </fieldset>
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
