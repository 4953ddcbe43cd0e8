import type { Finding } from '@xuetu/geodata/rules';
import { select } from '../../state/actions/select.ts';
import { setStage } from '../../state/actions/set-stage.ts';
import { setYear } from '../../state/actions/set-year.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { SeverityMark } from './severity-mark.tsx';

interface Props {
  finding: Finding;
  /** Among the findings of one subject: headed by year and rule, and never marked as chosen. */
  ofSubject?: boolean;
}

/** One finding as one sentence. Choosing it shows its subject, stage and year everywhere. */
export function FindingItem({ finding, ofSubject = false }: Props) {
  const { name, year } = useWords();
  const chosen = useApp(
    (state) =>
      !ofSubject &&
      state.selection?.id === finding.subject.id &&
      state.year === finding.year &&
      state.stage === finding.stage,
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
        {ofSubject && <small>{`${year(finding.year)} · ${name(finding.ruleName)}`}</small>}
        {name(finding.sentence)}
      </span>
    </button>
  );
}

function showFinding(finding: Finding): void {
  setStage(finding.stage);
  setYear(finding.year);
  const { kind, id } = finding.subject;
  if (kind === 'district') select(null);
  else select({ kind, id }, { fly: true });
}
