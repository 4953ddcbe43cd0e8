import { STAGES, type Stage } from '@xuetu/geodata/model';
import { Button, Segmented } from 'antd';
import { Suspense } from 'react';
import { filterFindings } from '../../state/actions/filter-findings.ts';
import { filteredFindings } from '../../state/selectors/filtered-findings.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { Choice } from '../shared/choice.tsx';
import { lazily } from '../shared/lazily.ts';
import { FindingGroupView } from './finding-group-view.tsx';
import { findingGroups } from './finding-groups.ts';

const CatchmentChecks = lazily(async () => ({ default: (await import('./catchment-checks.tsx')).CatchmentChecks }));

/** Every rule broken, by rule; one sentence each, and a click goes there; before them how the catchments are drawn. */
export function FindingsTab() {
  const { t, stage: stageName } = useWords();
  const filter = useApp((state) => state.findingFilter);
  const findings = useApp(filteredFindings);
  const groups = findingGroups(findings);
  const severe = findings.filter((each) => each.severity === 'severe').length;
  const notes = findings.filter((each) => each.severity === 'info').length;
  return (
    <div className="tab-body findings-tab">
      <div className="finding-filters">
        <Segmented<'current' | 'all'>
          size="small"
          aria-label={t('yearScope')}
          name="finding-years"
          value={filter.year}
          options={[
            { value: 'current', label: t('currentYear') },
            { value: 'all', label: t('allYears') },
          ]}
          onChange={(year) => filterFindings({ year })}
        />
        <Choice<Stage | ''>
          label={t('stage')}
          value={filter.stage ?? ''}
          options={[
            { value: '', label: t('allStages') },
            ...STAGES.map((each) => ({ value: each, label: stageName(each) })),
          ]}
          onChange={(stage) => filterFindings({ stage: stage || undefined })}
        />
      </div>
      <p className="finding-total" aria-live="polite">
        {t('findingTotal', { count: findings.length - notes })}
        {severe > 0 && t('ofThemSevere', { count: severe })}
        {notes > 0 && t('besidesNotes', { count: notes })}
        {filter.rule && (
          <Button size="small" type="link" onClick={() => filterFindings({ rule: undefined })}>
            {t('showAllRules')}
          </Button>
        )}
      </p>
      <Suspense>
        <CatchmentChecks />
      </Suspense>
      {groups.length === 0 && <NoFindings />}
      <div className="finding-groups">
        {groups.map((group) => (
          <FindingGroupView key={group.rule} group={group} alone={groups.length === 1} />
        ))}
      </div>
    </div>
  );
}

function NoFindings() {
  const { t, stage: stageName, year: yearName } = useWords();
  const year = useApp((state) => state.year);
  const filter = useApp((state) => state.findingFilter);
  const current = filter.year === 'current';
  const stage = filter.stage ? stageName(filter.stage) : t('allStages');
  return (
    <div className="empty-note">
      <strong>{t('noFindings')}</strong>
      <p>{current ? t('noFindingsHint', { stage, year: yearName(year) }) : t('noFindingsAllHint')}</p>
      {current && <Button onClick={() => filterFindings({ year: 'all' })}>{t('showAllYears')}</Button>}
    </div>
  );
}
