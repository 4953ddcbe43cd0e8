import type { Redrawn } from '@xuetu/geodata/siting/redraw';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { Section } from '../shared/section.tsx';

const NAMES = {
  walking: 'termWalking',
  moved: 'termMoved',
  crossings: 'termCrossings',
  beyondRadius: 'termBeyondRadius',
  feeders: 'termFeeders',
  border: 'termBorder',
  emptyGround: 'termEmptyGround',
  building: 'termBuilding',
} as const;

/** The objective by term, now and then. */
export function RedrawTerms({ answer }: { answer: Redrawn }) {
  const { said, count } = useRedrawWords();
  const terms = answer.terms.filter(({ before = 0, after }) => Math.max(before, after) >= 0.5);
  return (
    <Section title={said('terms')}>
      <table className="numbers">
        <thead>
          <tr>
            <th scope="col">{said('termName')}</th>
            <th scope="col">{said('before')}</th>
            <th scope="col">{said('after')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ name, before, after }) => (
            <tr key={name}>
              <th scope="row">{said(NAMES[name as keyof typeof NAMES])}</th>
              <td>{before === undefined ? '' : count(before)}</td>
              <td>{count(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
