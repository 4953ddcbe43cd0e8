import { type Compound, type Plan, STAGES, type Stage } from '@xuetu/geodata/model';
import { compoundPupilsAt, schoolsOf } from '@xuetu/geodata/simulation';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { dragCompound } from '../../state/actions/drag-compound.ts';
import { openAt } from '../../state/actions/open-at.ts';
import { openSheet } from '../../state/actions/open-sheet.ts';
import { select } from '../../state/actions/select.ts';
import type { Simulated } from '../../state/app-state.ts';
import { paperOf } from '../../state/selectors/paper-of.ts';
import { walksShown } from '../../state/selectors/walks-shown.ts';
import { useApp } from '../../state/use-app.ts';
import { comparisonPhrase } from '../../words/shortage-phrase.ts';
import { useOperationWords } from '../../words/use-operation-words.ts';
import { useReasonWords } from '../../words/use-reason-words.ts';
import { useWords } from '../../words/use-words.ts';
import { nameOf } from '../left-panel/school-list.ts';
import { Facts } from '../shared/facts.tsx';
import { Section } from '../shared/section.tsx';
import { CardHead } from './card-head.tsx';
import { ChildrenChart } from './children-chart.tsx';
import { findingsOfSubject } from './findings-of-subject.ts';
import { FindingsSection } from './findings-section.tsx';
import { Headline } from './headline.tsx';
import { PhasesSection } from './phases-section.tsx';
import { WalkText } from './walk-text.tsx';

type SchoolShare = ReturnType<typeof schoolsOf>[number];

/** A compound: how many children, when the rest is handed over, and where the children go. */
export function CompoundCard({ simulated, compound }: { simulated: Simulated; compound: Compound }) {
  const words = useWords();
  const { t } = words;
  const stage = useApp((state) => state.stage);
  const year = useApp((state) => state.year);
  const { plan, results, findings: all } = simulated;
  const index = plan.compounds.indexOf(compound);
  const findings = useMemo(() => findingsOfSubject(all, 'compound', compound.id), [all, compound.id]);
  const children = compoundPupilsAt(results, index, stage, year);
  const baseYear = results.years[0]!;
  const when = `${words.year(year)} · ${words.stage(stage)}`;
  const compared =
    year === baseYear
      ? t('baseYear')
      : comparisonPhrase(words, children, compoundPupilsAt(results, index, stage, baseYear), baseYear);
  return (
    <>
      <CardHead title={compound.name} kind={t('compound')} />
      {Number.isNaN(children) ? (
        <Headline value={t('notComputed')} text={when} />
      ) : (
        <Headline
          value={t('childCount', { count: Math.round(children) })}
          text={t('childrenWhen', { when, comparison: compared })}
        />
      )}
      <ChildrenChart results={results} index={index} name={compound.name} />
      <ReasonButton />
      <GiveButton compound={compound} />
      <OpenSchoolButton compound={compound} />
      <CompoundSchools plan={plan} compound={compound} year={year} />
      <PhasesSection plan={plan} compound={compound} year={year} />
      {findings.length > 0 && <FindingsSection findings={findings} />}
    </>
  );
}

function ReasonButton() {
  const said = useReasonWords();
  return (
    <Button block className="reason-button" title={said('openReasonHint')} onClick={() => openSheet('reason')}>
      {said('openReason')}
    </Button>
  );
}

/** Takes the compound in hand, so that the next click on the map says who gets it; where a stage has catchments. */
function GiveButton({ compound: { id } }: { compound: Compound }) {
  const said = useOperationWords();
  const isPlanned = useApp(
    (state) => paperOf(state)?.plan.catchments.some(({ stage }) => stage === state.stage) ?? false,
  );
  if (!isPlanned) return null;
  return (
    <Button block className="reason-button" title={said('giveOnMapHint')} onClick={() => dragCompound(id)}>
      {said('giveOnMap')}
    </Button>
  );
}

function OpenSchoolButton({ compound: { point } }: { compound: Compound }) {
  const said = useOperationWords();
  return (
    <Button block className="reason-button" onClick={() => openAt(point)}>
      {said('openBesideCompound')}
    </Button>
  );
}

function CompoundSchools({ plan, compound, year }: { plan: Plan; compound: Compound; year: number }) {
  const { t, stage: stageName } = useWords();
  const offered = new Set(plan.schools.flatMap((school) => school.stages.map((each) => each.stage)));
  const rows = useMemo(
    () => STAGES.map((stage) => ({ stage, schools: schoolsOf(plan, compound, stage, year) })),
    [plan, compound, year],
  );
  return (
    <Section title={t('itsSchools')}>
      <Facts
        rows={rows
          .filter(({ stage }) => offered.has(stage))
          .map(({ stage, schools }): [string, ReactNode] => [
            stageName(stage),
            <SchoolLinks key={stage} plan={plan} compound={compound} stage={stage} schools={schools} />,
          ])}
      />
    </Section>
  );
}

interface SchoolLinksProps {
  plan: Plan;
  compound: Compound;
  stage: Stage;
  schools: readonly SchoolShare[];
}

function SchoolLinks({ plan, compound, stage, schools }: SchoolLinksProps) {
  const { t, locale, percent } = useWords();
  const walks = useApp((state) => walksShown(state, compound.id));
  if (schools.length === 0) {
    const isPlanned = plan.catchments.some((each) => each.stage === stage);
    return <span className="quiet">{t(isPlanned ? 'noSchoolOfStage' : 'notByCatchment')}</span>;
  }
  return (
    <ul className="plain">
      {schools.map(({ schoolId, share }) => {
        const school = plan.schools.find((each) => each.id === schoolId);
        if (!school) return null;
        const walk = walks.find((each) => each.schoolId === schoolId);
        return (
          <li key={schoolId}>
            <button
              type="button"
              className="link"
              onClick={() => select({ kind: 'school', id: schoolId }, { fly: true })}
            >
              {nameOf(school, locale)}
            </button>
            <small>
              {share < 0.995 && `${t('shareOf', { share: percent(share) })} · `}
              {walk && <WalkText walk={walk} factor={plan.assumptions.detourFactor} />}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
