import type { Words } from '../../words/formats.ts';
import type { EvidenceText } from '../../words/use-evidence-words.ts';

/** Years in order as people say them: 2026—2029年、2033年; those that go on to the last year are said to begin: 2026年起一直. */
export function yearsSaid({ year, locale }: Words, said: EvidenceText, years: readonly number[], last: number): string {
  const runs: { from: number; to: number }[] = [];
  for (const each of years) {
    const run = runs.at(-1);
    if (run?.to === each - 1) run.to = each;
    else runs.push({ from: each, to: each });
  }
  return runs
    .map(({ from, to }) => {
      if (from === to) return year(from);
      if (to === last) return said('limitOnwards', { year: year(from) });
      return `${from}${locale === 'zh' ? '—' : '–'}${year(to)}`;
    })
    .join(locale === 'zh' ? '、' : ', ');
}
