import type { Compound, Plan } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { CardSection } from './card-section.tsx';
import { citedRules } from './cited.ts';
import { HistoryList } from './history-list.tsx';
import { MovesTable } from './moves-table.tsx';
import { OtherSchoolsTable } from './other-schools-table.tsx';
import { ReasonMap } from './reason-map.tsx';
import { ReasonSummary } from './reason-summary.tsx';
import { useSaid } from './use-said.ts';
import { useTightness } from './use-tightness.ts';

interface Props {
  plan: Plan;
  compound: Compound;
  reason: Reason;
  /** Name of the scenario that is shown; left out for the plan as imported. */
  scenario?: string | undefined;
}

/** One page of A4: why a compound goes to its school. */
export function ReasonCard({ plan, compound, reason, scenario }: Props) {
  const { said, words } = useSaid(plan);
  const { district } = plan;
  const [page, tight] = useTightness([reason, words.locale]);
  const date = new Intl.DateTimeFormat(words.locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format();
  return (
    <article
      className="reason-page"
      lang={words.locale === 'zh' ? 'zh-CN' : 'en'}
      aria-label={said('reasonTitle')}
      data-tight={tight}
      ref={page}
    >
      <header>
        <div>
          <p>{said('reasonTitle')}</p>
          <h2>{compound.name}</h2>
        </div>
        <p className="reason-when">
          {words.name(district.name)}
          <br />
          {`${scenario ? said('scenarioNamed', { name: scenario }) : said('presentPlan')} · ${said('made', { date })}`}
          {district.synthetic && (
            <>
              <br />
              <b>{said('madeUpData')}</b>
            </>
          )}
        </p>
      </header>
      <ReasonSummary plan={plan} reason={reason} />
      <ReasonMap plan={plan} compound={compound} reason={reason} />
      <OtherSchoolsTable plan={plan} reason={reason} />
      <MovesTable plan={plan} reason={reason} />
      <div className="reason-columns">
        <HistoryList plan={plan} reason={reason} isScenario={scenario !== undefined} />
        <StagesTable plan={plan} reason={reason} />
      </div>
      <Sources plan={plan} reason={reason} />
    </article>
  );
}

function StagesTable({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, school, walk } = useSaid(plan);
  return (
    <CardSection title={`${said('everyStage')} · ${words.year(reason.year)}`}>
      <table>
        <thead>
          <tr>
            <th>{said('stageHead')}</th>
            <th className="is-number">{said('pupilsHere')}</th>
            <th>{said('schoolHead')}</th>
            <th className="is-number">{said('walkHead')}</th>
          </tr>
        </thead>
        <tbody>
          {reason.stages.map(({ stage, children, schools }) => (
            <tr key={stage}>
              <td>{words.stage(stage)}</td>
              <td className="is-number">{Number.isNaN(children) ? '–' : words.count(children)}</td>
              <td>
                {schools.length > 0
                  ? schools.map((each) => <div key={each.schoolId}>{school(each.schoolId)}</div>)
                  : said('noneTakes')}
              </td>
              <td className="is-number">
                {schools.map((each) => (
                  <div key={each.schoolId}>{walk(each.walk)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CardSection>
  );
}

function Sources({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, cited } = useSaid(plan);
  const { sources } = citedRules(reason);
  return (
    <footer>
      {sources.length > 0 && (
        <p>
          <b>{said('sourcesTitle')}</b>{' '}
          {sources.map(({ ruleId, name, document, documentNo }, i) => (
            <span key={ruleId}>
              {`${cited(i + 1).trim()} ${words.name(name)}${words.locale === 'zh' ? '，' : ', '}${[words.name(document), documentNo].filter(Boolean).join(' ')} `}
              <code>{ruleId}</code>{' '}
            </span>
          ))}
        </p>
      )}
      <p>{said('basis', { source: words.name(plan.district.source) })}</p>
      <p>{reason.notes.map((note) => words.name(note)).join(' ')}</p>
      <p>{said('mapReview')}＿＿＿＿＿＿＿＿</p>
    </footer>
  );
}
