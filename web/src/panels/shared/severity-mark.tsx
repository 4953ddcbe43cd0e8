import type { Severity } from '@xuetu/geodata/rules';
import { useWords } from '../../words/use-words.ts';
import type { WordKey } from '../../words/words.ts';

const NAMES: Record<Severity, WordKey & ('severityInfo' | 'severityWarning' | 'severityOver' | 'severitySevere')> = {
  info: 'severityInfo',
  warning: 'severityWarning',
  over: 'severityOver',
  severe: 'severitySevere',
};

const SHAPES: Record<Severity, string> = {
  info: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z',
  warning: 'M8 1.8 15 14H1z',
  over: 'M8 1 15 8 8 15 1 8z',
  severe: 'M2 2h12v12H2z',
};

/** How bad a finding is, as a shape and a colour, so that a print without colour says the same. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { t } = useWords();
  return (
    <svg className={`severity severity-${severity}`} viewBox="0 0 16 16" width="14" height="14" role="img">
      <title>{t(NAMES[severity])}</title>
      <path d={SHAPES[severity]} />
      {severity === 'severe' && <path className="severity-cross" d="M5.5 5.5l5 5m0-5l-5 5" />}
    </svg>
  );
}
