import type { Alternative } from '@xuetu/geodata/siting';
import { useWords } from '../../words/use-words.ts';
import { Facts } from '../shared/facts.tsx';
import { Section } from '../shared/section.tsx';
import { gapText } from './alternative-rows.ts';

const TERMS = [
  ['build', 'termBuild'],
  ['extend', 'termExtend'],
  ['land', 'termLand'],
  ['walking', 'termWalking'],
  ['moving', 'termMoving'],
  ['shortage', 'termShortage'],
] as const;

/** The arithmetic of one alternative: its objective by term, what no plan can go below, and how far it is from that. */
export function CostTerms({ alternative }: { alternative: Alternative }) {
  const words = useWords();
  const { t, wan } = words;
  const { terms, objective, lowerBound, seconds } = alternative;
  const rows = TERMS.filter(([key]) => (terms[key] ?? 0) >= 0.5).map(([key, label]): [string, string] => [
    t(label),
    wan(terms[key]!),
  ]);
  return (
    <Section title={t('costTerms')} note={t('gapHint')}>
      <Facts
        rows={[
          ...rows,
          [t('objective'), <b key="objective">{wan(objective)}</b>],
          [t('lowerBound'), wan(lowerBound)],
          [t('gap'), gapText(words, alternative)],
          [t('computingTime'), t('seconds', { amount: seconds < 10 ? seconds.toFixed(1) : words.count(seconds) })],
        ]}
      />
    </Section>
  );
}
