import type { School } from '@xuetu/geodata/model';
import { packsOf } from '@xuetu/geodata/rules';
import { Tag } from 'antd';
import { useMemo } from 'react';
import type { Simulated } from '../../state/app-state.ts';
import { stageShown } from '../../state/selectors/stage-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { AssignedCompounds } from './assigned-compounds-section.tsx';
import { BandLine } from './band-line.tsx';
import { CardHead } from './card-head.tsx';
import { findingsOfSubject } from './findings-of-subject.ts';
import { FindingsSection } from './findings-section.tsx';
import { GradeTable } from './grade-table.tsx';
import { LimitsSection } from './limits-section.tsx';
import { ReachNote } from './reach-note.tsx';
import { SchoolChart } from './school-chart.tsx';
import { SchoolFacts } from './school-facts.tsx';
import { SchoolHeadline } from './school-headline.tsx';
import { schoolKind } from './school-kind.ts';
import { SchoolVerbs } from './school-verbs.tsx';
import { TransfersSection } from './transfers-section.tsx';

/** A school: is it full, when does which limit break, and whose children are these. */
export function SchoolCard({ simulated, school }: { simulated: Simulated; school: School }) {
  const words = useWords();
  const { t, locale, stage: stageName } = words;
  const wanted = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const isNew = useApp((state) => state.base?.plan.schools.every((each) => each.id !== school.id) ?? false);
  const stage = stageShown(school, wanted);
  const { plan, findings: all } = simulated;
  const findings = useMemo(() => findingsOfSubject(all, 'school', school.id), [all, school.id]);
  const packs = useMemo(() => packsOf(plan), [plan]);
  const system = plan.district.gradeSystems.find((each) => each.id === school.system);
  return (
    <>
      <CardHead
        title={nameOf(school, locale)}
        kind={[schoolKind(words, school), system && words.name(system.name), t(school.ownership)]
          .filter(Boolean)
          .join(' · ')}
        tags={
          <>
            {isNew && <Tag color="blue">{t('newInScenario')}</Tag>}
            {school.selective && <Tag>{t('selective')}</Tag>}
            {school.openFrom !== undefined && <Tag>{t('openFrom', { year: words.year(school.openFrom) })}</Tag>}
            {school.closedFrom !== undefined && <Tag>{t('closedFrom', { year: words.year(school.closedFrom) })}</Tag>}
          </>
        }
      />
      {stage !== wanted && (
        <p className="panel-note">{t('stageNotOffered', { stage: stageName(wanted), shown: stageName(stage) })}</p>
      )}
      <SchoolHeadline simulated={simulated} school={school} stage={stage} year={year} />
      <BandLine simulated={simulated} school={school} stage={stage} year={year} />
      <LimitsSection school={school} stage={stage} year={year} lastYear={simulated.results.years.at(-1)!} />
      <SchoolChart simulated={simulated} school={school} stage={stage} packs={packs} />
      <GradeTable simulated={simulated} school={school} stage={stage} year={year} packs={packs} />
      <TransfersSection plan={plan} school={school} stage={stage} year={year} />
      <FindingsSection findings={findings} />
      <ReachNote plan={plan} school={school} stage={stage} />
      <AssignedCompounds simulated={simulated} school={school} stage={stage} year={year} />
      <SchoolFacts school={school} stage={stage} />
      <SchoolVerbs plan={plan} school={school} stage={stage} />
    </>
  );
}
