import type { Finding } from '@xuetu/geodata/rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { FindingItem } from '../shared/finding-item.tsx';
import { Section } from '../shared/section.tsx';

const FEW = 5;

/** The findings of one school or compound over all years. */
export function FindingsSection({ findings }: { findings: Finding[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const drawn = all ? findings : findings.slice(0, FEW);
  const hidden = findings.length - FEW;
  return (
    <Section title={t('findingsOfSchool')}>
      {findings.length === 0 && <p className="panel-note">{t('noFindingsOfSchool')}</p>}
      <ul className="finding-list">
        {drawn.map((finding) => (
          <li key={`${finding.rule}/${finding.stage}/${finding.year}/${finding.grade ?? ''}`}>
            <FindingItem finding={finding} ofSubject />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" type="link" onClick={() => setAll(!all)}>
          {all ? t('showFewer') : t('showMore', { count: hidden })}
        </Button>
      )}
    </Section>
  );
}
