import type { Plan, School, Stage } from '@xuetu/geodata/model';
import { schoolEvidence } from '../../state/selectors/school-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';

/** Says what the dashed areas around the selected school are. */
export function ReachNote({ plan, school, stage }: { plan: Plan; school: School; stage: Stage }) {
  const said = useEvidenceWords();
  const { distance } = useWords();
  const evidence = useApp((state) => schoolEvidence(state, school.id, stage))?.answer;
  const [near, far] = evidence?.reach ?? [];
  if (!evidence || !near || !far) return null;
  const how =
    evidence.method === 'street'
      ? said('alongStreets')
      : said('straight', { factor: String(plan.assumptions.detourFactor) });
  return (
    <p className="panel-note">{said('reachNote', { near: distance(near.metres), far: distance(far.metres), how })}</p>
  );
}
