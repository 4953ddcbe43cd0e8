import type { SiteFinding } from '@xuetu/geodata/siting/suitability';
import { siteEvidence } from '../../state/selectors/site-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import { useSitingWords } from '../../words/use-siting-words.ts';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';
import './site-suitability.css';

const WORDS = { excluded: 'findingExcluded', penalised: 'findingPenalised', noted: 'findingNoted' } as const;

/** What speaks against a candidate site, the gravest first, each with its arithmetic and its document. */
export function SiteSuitability({ siteId }: { siteId: string }) {
  const { said } = useSitingWords();
  const evidence = useApp((state) => siteEvidence(state, siteId));
  return (
    <Section title={said('siteFindings')}>
      {!evidence && <Waiting rows={3} />}
      {evidence?.failure && <p role="alert">{evidence.failure}</p>}
      {evidence?.answer?.length === 0 && <p className="panel-note">{said('siteFindingsNone')}</p>}
      <ul className="site-findings">
        {evidence?.answer?.map((finding) => (
          <SuitabilityItem key={`${finding.rule}/${finding.stage}`} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}

function SuitabilityItem({ finding }: { finding: SiteFinding }) {
  const { said, name, stage } = useSitingWords();
  const { consequence } = finding;
  return (
    <li className={`is-${consequence}`}>
      <small>{[said(WORDS[consequence]), stage(finding.stage), name(finding.ruleName)].join(' · ')}</small>
      {name(finding.sentence)}
    </li>
  );
}
