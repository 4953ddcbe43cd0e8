import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { filterFindings } from '../../state/actions/filter-findings.ts';
import { useApp } from '../../state/use-app.ts';
import type { Words } from '../../words/formats.ts';
import { useWords } from '../../words/use-words.ts';
import { FindingItem } from '../shared/finding-item.tsx';
import { SeverityMark } from '../shared/severity-mark.tsx';
import type { FindingGroup } from './finding-groups.ts';

/** Findings drawn at a time; a district may have thousands. */
const PAGE = 40;

/** One rule with the number of findings; opened, the findings themselves. */
export function FindingGroupView({ group, alone }: { group: FindingGroup; alone: boolean }) {
  const words = useWords();
  const { t } = words;
  const title = titleOf(words, group);
  const id = useId();
  const only = useApp((state) => state.findingFilter.rule === group.rule);
  const [opened, setOpened] = useState<boolean | null>(null);
  const [drawn, setDrawn] = useState(PAGE);
  const isOpen = opened ?? (alone || group.severity === 'severe');
  const left = group.findings.length - drawn;
  return (
    <section className="finding-group">
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpened(!isOpen)}>
          <RightOutlined className={isOpen ? 'chevron is-open' : 'chevron'} />
          <SeverityMark severity={group.severity} />
          <span>{title}</span>
          <b>{group.findings.length}</b>
        </button>
        {!only && (
          <button type="button" className="only" onClick={() => filterFindings({ rule: group.rule })}>
            {t('onlyThis')}
          </button>
        )}
      </h3>
      {isOpen && (
        <ul id={id}>
          {group.findings.slice(0, drawn).map((finding) => (
            <li key={`${finding.subject.id}/${finding.stage}/${finding.year}/${finding.grade ?? ''}`}>
              <FindingItem finding={finding} />
            </li>
          ))}
          {left > 0 && (
            <li>
              <Button size="small" type="link" onClick={() => setDrawn(drawn + PAGE * 2)}>
                {t('showMore', { count: Math.min(left, PAGE * 2) })}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function titleOf({ t, name, stage, locale }: Words, group: FindingGroup): string {
  if (!group.stages) return name(group.name);
  const comma = locale === 'zh' ? '、' : ', ';
  const stages = [
    ...group.stages.map(stage),
    ...(group.limit === undefined ? [] : [t('limitOf', { limit: String(group.limit) })]),
  ].join(comma);
  return t('ruleOfStages', { rule: name(group.name), stages });
}
