import type { Alternative } from '@xuetu/geodata/siting';
import { useState } from 'react';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useApp } from '../../../state/use-app.ts';
import { type SitingWords, useSitingWords } from '../../../words/use-siting-words.ts';
import { Section } from '../../shared/section.tsx';
import { Tabs } from '../../shared/tabs.tsx';
import { ActionTable } from './action-table.tsx';
import { BirthsViews } from './births-views.tsx';
import { CostTerms } from './cost-terms.tsx';
import { FindingChanges } from './finding-changes.tsx';
import { Notes } from './notes.tsx';
import { notesOf } from './notes-of.ts';
import { PairComparison } from './pair-comparison.tsx';
import { SchoolEffects } from './school-effects.tsx';
import { ShortageChart } from './shortage-chart.tsx';
import { StageRisks } from './stage-risks.tsx';
import { TimelineView } from './timeline-view.tsx';

/** One alternative in full: why it differs, what it does when, what comes of it, what it costs. */
export function AlternativeDetail({ answers, answer }: { answers: Answer[]; answer: Answer }) {
  const words = useSitingWords();
  const { said, name } = words;
  const [tab, setTab] = useState('actions');
  const tabs = tabsOf(words, answers, answer);
  const proposal = useApp((state) => (state.siting.jobId === answer.jobId ? state.siting.proposal : undefined));
  const notes = proposal && notesOf(proposal).byAlternative.get(answer.alternative.id);
  return (
    <section className="alternative-detail" aria-label={name(answer.alternative.name)}>
      <p className="rationale">
        <b>{name(answer.alternative.name)}</b> {name(answer.alternative.rationale)}
      </p>
      <Tabs
        label={said('detailViews')}
        active={tabs.some((each) => each.key === tab) ? tab : 'actions'}
        tabs={tabs}
        onChange={setTab}
      />
      {notes && <Notes notes={notes} />}
    </section>
  );
}

/** The views of an alternative; those whose numbers the engine does not tell are left out. */
function tabsOf({ said, name }: SitingWords, answers: Answer[], answer: Answer) {
  const { alternative } = answer;
  const { schools, findings, views, risks, actions } = alternative;
  return [
    {
      key: 'actions',
      label: said('tabActions'),
      children: () => (
        <>
          {actions.length > 0 && (
            <Section title={said('timeline')} note={said('previewNote')}>
              <TimelineView alternative={alternative} />
            </Section>
          )}
          <Section title={said('actionsOf', { name: name(alternative.name), count: actions.length })}>
            <ActionTable alternative={alternative} />
          </Section>
        </>
      ),
    },
    { key: 'shortage', label: said('tabShortage'), children: () => <ShortageChart answer={answer} /> },
    ...(schools.length > 0
      ? [{ key: 'schools', label: said('tabSchools'), children: () => <SchoolEffects schools={schools} /> }]
      : []),
    ...(findings.length > 0
      ? [{ key: 'findings', label: said('tabFindings'), children: () => <FindingChanges findings={findings} /> }]
      : []),
    ...(views.length > 0
      ? [{ key: 'views', label: said('tabViews'), children: () => <Outlooks views={views} risks={risks} /> }]
      : []),
    { key: 'cost', label: said('tabCost'), children: () => <CostTerms answer={answer} /> },
    ...(answers.length > 1
      ? [
          {
            key: 'compare',
            label: said('tabCompare'),
            children: () => <PairComparison answers={answers} chosen={answer} />,
          },
        ]
      : []),
  ];
}

/** How the same actions fare if births, or anything else that is forecast, goes another way. */
function Outlooks({ views, risks }: Pick<Alternative, 'views' | 'risks'>) {
  return (
    <>
      <BirthsViews views={views} />
      {risks.length > 0 && <StageRisks risks={risks} />}
    </>
  );
}
