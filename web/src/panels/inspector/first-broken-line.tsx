import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import type { Words } from '../../words/formats.ts';
import { useWords } from '../../words/use-words.ts';
import { SeverityMark } from '../shared/severity-mark.tsx';
import { firstBroken } from './first-broken.ts';

/** Which limit breaks first, and when. */
export function FirstBroken({ findings, stage, lastYear }: { findings: Finding[]; stage: Stage; lastYear: number }) {
  const words = useWords();
  const first = firstBroken(findings, stage);
  return (
    <p className="first-broken">
      <b>{words.t('firstBroken')}</b>
      {first ? (
        <span>
          <SeverityMark severity={first.severity} />
          {words.t('firstBrokenText', {
            year: words.year(first.year),
            rule: words.name(first.ruleName) + (first.grade ? ` · ${words.grade(first.grade)}` : ''),
            value: withUnit(words, first.value, first.unit),
            limit: withUnit(words, first.limit, first.unit),
          })}
        </span>
      ) : (
        <span>{words.t('nothingBroken', { year: words.year(lastYear) })}</span>
      )}
    </p>
  );
}

/** A value of a rule with its unit. A share just above its limit keeps a decimal, because that decides. */
function withUnit(words: Words, value: number, unit: string): string {
  if (unit === 'share') return words.percent(value, Math.abs(value - 1) < 0.01 ? 1 : 0);
  if (unit === 'metres') return words.distance(value);
  if (unit === 'classes') return words.t('classCount', { count: Math.round(value) });
  return words.t('pupilCount', { count: Math.round(value) });
}
