import type { Selected, Simulated } from '../../state/app-state.ts';
import { CatchmentCard } from './catchment-card.tsx';
import { CompoundCard } from './compound-card.tsx';
import { SchoolCard } from './school-card.tsx';
import { SiteCard } from './site-card.tsx';

/** The evidence on one school, compound, site or catchment. */
export function SelectedCard({ simulated, thing }: { simulated: Simulated; thing: Selected }) {
  if (thing.kind === 'school') return <SchoolCard key={thing.item.id} simulated={simulated} school={thing.item} />;
  if (thing.kind === 'compound')
    return <CompoundCard key={thing.item.id} simulated={simulated} compound={thing.item} />;
  if (thing.kind === 'site') return <SiteCard key={thing.item.id} simulated={simulated} site={thing.item} />;
  return <CatchmentCard key={thing.item.id} simulated={simulated} catchment={thing.item} />;
}
