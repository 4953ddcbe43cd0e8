import type { Finding } from '@xuetu/geodata/rules';
import { select } from '../../state/actions/select.ts';
import { setStage } from '../../state/actions/set-stage.ts';
import { setYear } from '../../state/actions/set-year.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { SeverityMark } from './severity-mark.tsx';

/** One finding as one sentence. Choosing it shows its subject, stage and year everywhere. */
export function FindingItem({
  finding,
  withYear,
  withRule,
}: {
  finding: Finding;
  withYear: boolean;
  withRule: boolean;
}) {
  const { name, year } = useWords();
  const chosen = useApp(
    (state) =>
      state.selection?.id === finding.subject.id && state.year === finding.year && state.stage === finding.stage,
  );
  return (
    <button
      type="button"
      className={chosen ? 'finding is-chosen' : 'finding'}
      aria-current={chosen || undefined}
      onClick={() => showFinding(finding)}
    >
      <SeverityMark severity={finding.severity} />
      <span>
        {(withYear || withRule) && (
          <small>
            {[withYear && year(finding.year), withRule && name(finding.ruleName)].filter(Boolean).join(' · ')}
          </small>
        )}
        {name(finding.sentence)}
      </span>
    </button>
  );
}

function showFinding(finding: Finding): void {
  setStage(finding.stage);
  setYear(finding.year);
  select({ kind: finding.subject.kind, id: finding.subject.id }, { fly: true });
}
