import { type RuleEntry, rulesOf } from '@xuetu/geodata/rules';
import { useMemo, useState } from 'react';
import type { Simulated } from '../../state/app-state.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { AssumptionsSection } from './assumptions-section.tsx';
import { RuleItem } from './rule-item.tsx';
import './rules-tab.css';

/** What the forecast assumes and which limits hold, each with its document; changes go into a scenario. */
export function RulesTab({ simulated }: { simulated: Simulated }) {
  const { plan } = simulated;
  const said = useEvidenceWords();
  const { name, locale } = useWords();
  const [search, setSearch] = useState('');
  const packs = useMemo(() => byPack(rulesOf(plan)), [plan]);
  const isWanted = ({ rule }: RuleEntry) =>
    [rule.name, rule.document].some((text) => name(text).includes(search.trim()));
  return (
    <div className="tab-body rules-tab">
      <AssumptionsSection simulated={simulated} />
      <Section
        title={said('rulesTitle')}
        note={`${said('firesNote')}${locale === 'zh' ? '' : ' '}${said('rulesNote')}`}
      >
        <input
          type="search"
          className="rule-search"
          aria-label={said('searchRules')}
          placeholder={said('searchRules')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {packs.map(({ pack, entries }) => {
          const wanted = entries.filter(isWanted);
          return wanted.length === 0 ? null : (
            <details key={pack.id} className="rule-pack" open={search !== '' || undefined}>
              <summary>
                {name(pack.name)}
                <small>{said('ruleCount', { count: wanted.length })}</small>
              </summary>
              <ul>
                {wanted.map((entry) => (
                  <RuleItem key={`${entry.rule.id}/${entry.rule.value}/${entry.rule.off}`} entry={entry} />
                ))}
              </ul>
            </details>
          );
        })}
      </Section>
    </div>
  );
}

function byPack(entries: RuleEntry[]): { pack: RuleEntry['pack']; entries: RuleEntry[] }[] {
  const packs = new Map<string, { pack: RuleEntry['pack']; entries: RuleEntry[] }>();
  for (const entry of entries) {
    const known = packs.get(entry.pack.id) ?? { pack: entry.pack, entries: [] };
    packs.set(entry.pack.id, known);
    known.entries.push(entry);
  }
  return [...packs.values()];
}
