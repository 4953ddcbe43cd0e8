import type { MarginalValue } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';
import { usePlaceName } from './place-name.ts';

const MOST_SHOWN = 8;

/** What one class more, or one more site, would save; what saves most stands first. */
export function MarginalValues({ values }: { values: MarginalValue[] }) {
  const words = useSitingWords();
  const { said } = words;
  const placeOf = usePlaceName();
  const worth = values.filter((each) => each.savesWan >= 0.5).sort((a, b) => b.savesWan - a.savesWan);
  if (worth.length === 0) return null;
  return (
    <Section title={said('marginalTitle')} note={said('marginalNote')}>
      <ul className="sentences">
        {worth.slice(0, MOST_SHOWN).map((each) => (
          <li key={`${each.kind}/${each.schoolId ?? each.siteId}/${each.stage}`}>
            {said(each.kind === 'class' ? 'marginalClass' : 'marginalSite', {
              name: placeOf(each),
              stage: words.stage(each.stage),
              seats: each.seats,
              saves: words.wan(each.savesWan),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
