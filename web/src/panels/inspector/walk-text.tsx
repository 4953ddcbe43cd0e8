import type { SchoolWalk } from '../../evidence/evidence-question.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';

/** How far children walk to a school, how that was measured, and the main roads they cross without help. */
export function WalkText({ walk: { metres, crossings, how }, factor }: { walk: SchoolWalk; factor: number }) {
  const said = useEvidenceWords();
  const { distance } = useWords();
  if (metres === Infinity) return <span className="is-bad">{said('noWay')}</span>;
  if (how === 'straight') return said('walkStraight', { distance: distance(metres), factor: String(factor) });
  return (
    <>
      {`${said('walkStreet', { distance: distance(metres) })} · `}
      {crossings > 0 ? <span className="is-bad">{said('crossings', { count: crossings })}</span> : said('noCrossings')}
    </>
  );
}
