import { lazy, Suspense } from 'react';
import { selected } from '../../state/selectors/selected.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Waiting } from '../shared/waiting.tsx';
import './inspector.css';

const DistrictCard = lazy(async () => ({ default: (await import('./district-card.tsx')).DistrictCard }));
const SelectedCard = lazy(async () => ({ default: (await import('./selected-card.tsx')).SelectedCard }));

/** The evidence on what is selected; on the whole district where nothing is. */
export function Inspector() {
  const { t } = useWords();
  const simulated = useApp(shown);
  const thing = useApp(selected);
  if (!simulated) return <Waiting rows={10} />;
  return (
    <article className="inspector" aria-label={t('inspector')}>
      <Suspense fallback={<Waiting rows={8} />}>
        {thing ? <SelectedCard simulated={simulated} thing={thing} /> : <DistrictCard simulated={simulated} />}
      </Suspense>
    </article>
  );
}
