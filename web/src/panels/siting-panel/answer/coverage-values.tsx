import type { Coverage } from '@xuetu/geodata/siting';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';

/** What so many new schools could do for walks at best, by stage, with what is proven. */
export function CoverageValues({ values }: { values: Coverage[] }) {
  const words = useSitingWords();
  const { said, count } = words;
  if (values.length === 0) return null;
  return (
    <Section title={said('coverageTitle')} note={said('coverageNote')}>
      <ul className="sentences">
        {values.map((each) => (
          <li key={each.stage}>
            {said('coverageOf', {
              stage: words.stage(each.stage),
              schools: each.newSchools,
              radius: count(each.radiusMetres),
              covered: count(each.covered),
              pupils: count(each.pupils),
              most: count(each.coveredAtMost),
              farthest: count(each.farthestMetres),
              least: count(each.farthestAtLeast),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
