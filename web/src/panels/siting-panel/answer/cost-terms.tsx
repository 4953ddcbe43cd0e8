import type { Proposal } from '@xuetu/geodata/siting';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useApp } from '../../../state/use-app.ts';
import { type SitingWords, useSitingWords } from '../../../words/use-siting-words.ts';
import { Facts } from '../../shared/facts.tsx';
import { Section } from '../../shared/section.tsx';
import { gapText } from './gap-text.ts';

const TERMS = [
  ['build', 'termBuild'],
  ['extend', 'termExtend'],
  ['convert', 'termConvert'],
  ['land', 'termLand'],
  ['temporary', 'termTemporary'],
  ['running', 'termRunning'],
  ['walking', 'termWalking'],
  ['moving', 'termMoving'],
  ['empty', 'termEmpty'],
  ['shortage', 'termShortage'],
  ['regret', 'termRegret'],
] as const;

/** The arithmetic of one alternative: its objective by term, what no plan can go below, and how far it is from that. */
export function CostTerms({ answer: { alternative, jobId } }: { answer: Answer }) {
  const words = useSitingWords();
  const { said, t, wan } = words;
  const proposal = useApp((state) => (state.siting.jobId === jobId ? state.siting.proposal : undefined));
  const { terms, objective, lowerBound, seconds } = alternative;
  const rows = TERMS.filter(([key]) => Math.abs(terms[key] ?? 0) >= 0.5).map(([key, label]): [string, string] => [
    said(label),
    wan(terms[key]!),
  ]);
  return (
    <Section title={said('costTerms')} note={said('gapHint')}>
      <Facts
        rows={[
          ...rows,
          [said('objective'), <b key="objective">{wan(objective)}</b>],
          [said('lowerBound'), wan(lowerBound)],
          [said('gap'), gapText(words, alternative)],
          [said('computingTime'), t('seconds', { amount: seconds < 10 ? seconds.toFixed(1) : words.count(seconds) })],
          ...(proposal ? hangsOn(said, proposal) : []),
        ]}
      />
    </Section>
  );
}

/** What makes the answer the same again. */
function hangsOn(said: SitingWords['said'], { seed, inputHash }: Proposal): [string, string][] {
  return [
    [said('seedUsed'), String(seed)],
    [said('inputHash'), inputHash.slice(0, 12)],
  ];
}
