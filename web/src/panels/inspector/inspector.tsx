import { Skeleton } from 'antd';
import type { Simulated } from '../../state/app-state.ts';
import { selected } from '../../state/selectors/selected.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { CatchmentCard } from './catchment-card.tsx';
import { CompoundCard } from './compound-card.tsx';
import { DistrictCard } from './district-card.tsx';
import './inspector.css';
import { SchoolCard } from './school-card.tsx';
import { SiteCard } from './site-card.tsx';

/** The evidence on what is selected; on the whole district where nothing is. */
export function Inspector() {
  const { t } = useWords();
  const simulated = useApp(shown);
  const loading = useApp((state) => state.loading === 'plan');
  if (!simulated) return loading ? <Skeleton active className="panel-skeleton" paragraph={{ rows: 12 }} /> : null;
  return (
    <article className="inspector" aria-label={t('inspector')}>
      <SelectedCard simulated={simulated} />
    </article>
  );
}

function SelectedCard({ simulated }: { simulated: Simulated }) {
  const thing = useApp(selected);
  if (!thing) return <DistrictCard simulated={simulated} />;
  if (thing.kind === 'school') return <SchoolCard key={thing.item.id} simulated={simulated} school={thing.item} />;
  if (thing.kind === 'compound')
    return <CompoundCard key={thing.item.id} simulated={simulated} compound={thing.item} />;
  if (thing.kind === 'site') return <SiteCard key={thing.item.id} simulated={simulated} site={thing.item} />;
  return <CatchmentCard key={thing.item.id} simulated={simulated} catchment={thing.item} />;
}
