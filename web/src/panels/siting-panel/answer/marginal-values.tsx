import type { MarginalValue } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';

const MOST_SHOWN = 8;

/** What one class more, or one more site, would save; what saves most stands first. */
export function MarginalValues({ values }: { values: MarginalValue[] }) {
  const words = useSitingWords();
  const { said } = words;
  const worth = values.filter((each) => each.savesWan >= 0.5).sort((a, b) => b.savesWan - a.savesWan);
  if (worth.length === 0) return null;
  return (
    <Section title={said('marginalTitle')} note={said('marginalNote')}>
      <ul className="sentences">
        {worth.slice(0, MOST_SHOWN).map((each) => (
          <li key={`${each.kind}/${each.schoolId ?? each.siteId}/${each.stage}`}>
            {said(each.kind === 'class' ? 'marginalClass' : 'marginalSite', {
              name: each.name,
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
