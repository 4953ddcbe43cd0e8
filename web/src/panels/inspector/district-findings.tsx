import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import { useWords } from '../../words/use-words.ts';
import { FindingItem } from '../shared/finding-item.tsx';
import { Section } from '../shared/section.tsx';
import { findingsOfDistrict } from './findings-of-district.ts';

/** What the schools of a stage break together in a year; nothing where they break nothing. */
export function DistrictFindings({ findings, stage, year }: { findings: Finding[]; stage: Stage; year: number }) {
  const words = useWords();
  const found = findingsOfDistrict(findings, stage, year);
  if (found.length === 0) return null;
  return (
    <Section title={words.t('districtFindings', { stage: words.stage(stage), year: words.year(year) })}>
      <ul className="finding-list">
        {found.map((finding) => (
          <li key={finding.rule}>
            <FindingItem finding={finding} ofSubject />
          </li>
        ))}
      </ul>
    </Section>
  );
}
