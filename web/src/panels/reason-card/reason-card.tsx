import type { Compound, Plan } from '@xuetu/geodata/model';
import type { Reason } from '@xuetu/geodata/reasons';
import { citedRules } from './cited.ts';
import { HistoryList } from './history-list.tsx';
import { MovesTable } from './moves-table.tsx';
import { OtherSchoolsTable } from './other-schools-table.tsx';
import { ReasonMap } from './reason-map.tsx';
import { ReasonSummary } from './reason-summary.tsx';
import { useSaid } from './use-said.ts';

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
  const date = new Intl.DateTimeFormat(words.locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format();
  return (
    <article className="reason-page" lang={words.locale === 'zh' ? 'zh-CN' : 'en'} aria-label={said('reasonTitle')}>
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
      <figure>
        <ReasonMap plan={plan} compound={compound} reason={reason} />
        <figcaption>
          <Legend reason={reason} plan={plan} />
        </figcaption>
      </figure>
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

function Legend({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said } = useSaid(plan);
  const { assigned, others } = reason;
  const routes = assigned.map(({ route }) => route);
  const isStreet = routes.some(({ how, metres }) => how === 'street' && metres < Infinity);
  const parts = [
    assigned.length > 0 && said('legendOwn'),
    others.length > 0 && said('legendOther'),
    said('legendHome'),
    isStreet && said('legendRoute'),
    routes.some(({ how }) => how === 'straight') && said('legendStraight'),
    routes.some(({ crossings }) => crossings > 0) && said('legendCrossing'),
    routes.some(({ metres }) => metres === Infinity) && said('noRoute'),
  ];
  return parts.filter(Boolean).map((part) => <span key={String(part)}>{part}</span>);
}

function StagesTable({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, school, walk } = useSaid(plan);
  return (
    <section>
      <h3>{`${said('everyStage')} · ${words.year(reason.year)}`}</h3>
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
    </section>
  );
}

function Sources({ plan, reason }: { plan: Plan; reason: Reason }) {
  const { said, words, cited, listed } = useSaid(plan);
  const { sources } = citedRules(reason);
  return (
    <footer>
      {sources.length > 0 && (
        <p>
          <b>{said('sourcesTitle')}</b>{' '}
          {sources.map(({ ruleId, name, document, documentNo }, i) => (
            <span key={ruleId}>
              {`${cited(i + 1)}${listed([words.name(name), [words.name(document), documentNo].filter(Boolean).join(' ')])} `}
              <code>{ruleId}</code>{' '}
            </span>
          ))}
        </p>
      )}
      <p>
        {said('basis', { source: words.name(plan.district.source) })}{' '}
        {reason.notes.map((note) => words.name(note)).join(' ')}
      </p>
      <p>{said('mapReview')}＿＿＿＿＿＿＿＿</p>
    </footer>
  );
}
