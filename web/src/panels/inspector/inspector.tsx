import { Suspense } from 'react';
import { selected } from '../../state/selectors/selected.ts';
import { shown } from '../../state/selectors/shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import '../panels.css';
import { Waiting } from '../shared/waiting.tsx';
import './inspector.css';
import { lazily } from '../shared/lazily.ts';

const DistrictCard = lazily(async () => ({ default: (await import('./district-card.tsx')).DistrictCard }));
const SelectedCard = lazily(async () => ({ default: (await import('./selected-card.tsx')).SelectedCard }));
const OpenSchoolCard = lazily(async () => ({ default: (await import('./open-school-card.tsx')).OpenSchoolCard }));

/** The evidence on what is selected; on the whole district where nothing is. While a school is to be opened at a place, the form for it. */
export function Inspector() {
  const { t } = useWords();
  const simulated = useApp(shown);
  const thing = useApp(selected);
  const [place] = useApp((state) => state.desk.opening);
  if (!simulated) return <Waiting rows={10} />;
  return (
    <article className="inspector" aria-label={t('inspector')} tabIndex={-1}>
      <Suspense fallback={<Waiting rows={8} />}>
        {place ? (
          <OpenSchoolCard plan={simulated.plan} at={place.point} />
        ) : thing ? (
          <SelectedCard simulated={simulated} thing={thing} />
        ) : (
          <DistrictCard simulated={simulated} />
        )}
      </Suspense>
    </article>
  );
}
