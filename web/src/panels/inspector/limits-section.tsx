import type { LocalName, School, Stage } from '@xuetu/geodata/model';
import type { LimitReport } from '@xuetu/geodata/simulation';
import { schoolEvidence } from '../../state/selectors/school-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import type { Words } from '../../words/formats.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';
import { yearsSaid } from './years-said.ts';

interface Props {
  school: School;
  stage: Stage;
  year: number;
  lastYear: number;
}

/** Which limit breaks first, in which grade and September, with its arithmetic; what one change would do; what stands empty. */
export function LimitsSection({ school, stage, year, lastYear }: Props) {
  const said = useEvidenceWords();
  const evidence = useApp((state) => schoolEvidence(state, school.id, stage));
  return (
    <Section title={said('limitsTitle')}>
      {!evidence && (
        <>
          <p className="panel-note">{said('workingLimits')}</p>
          <Waiting rows={2} />
        </>
      )}
      {evidence?.failure && <p className="panel-note">{said('failed', { reason: evidence.failure })}</p>}
      {evidence?.answer?.limits && <Limits report={evidence.answer.limits} year={year} lastYear={lastYear} />}
    </Section>
  );
}

interface ReportProps {
  report: LimitReport;
  year: number;
  lastYear: number;
}

function Limits({ report, year, lastYear }: ReportProps) {
  const said = useEvidenceWords();
  const { whatIf, emptySeats, couldBecome, below100, limits } = report;
  const changes = whatIf ? [whatIf.oneMoreRoom, whatIf.oneMoreClass, whatIf.flatsFewer] : [];
  const empty = [emptySeats.sentence, below100, couldBecome?.sentence];
  return (
    <>
      <FirstLimit report={report} year={year} lastYear={lastYear} />
      <Sentences title={said('changes')} sentences={changes.map((each) => each?.sentence)} />
      <Sentences title={said('emptyTitle')} sentences={empty} />
      <EveryLimit limits={limits} lastYear={lastYear} />
    </>
  );
}

/** The limit that breaks first and until when; once it is past, how things stand in the year read comes before it. */
function FirstLimit({ report: { firstBroken, limits, emptySeats }, year, lastYear }: ReportProps) {
  const said = useEvidenceWords();
  const words = useWords();
  if (!firstBroken) return <p className="first-limit">{said('limitsHold', { year: words.year(lastYear) })}</p>;
  const now = limits.filter((each) => each.broken?.years.includes(year));
  const isOver = year > firstBroken.year && now.length === 0;
  const when = words.year(year);
  const free = emptySeats.empty[emptySeats.years.indexOf(year)] ?? Number.NaN;
  const lead = isOver
    ? free >= 1
      ? said('limitsOverFree', { year: when, seats: words.count(free) })
      : said('limitsOver', { year: when })
    : year > firstBroken.year &&
      said('limitsStill', {
        year: when,
        names: listed(
          words,
          now.map((each) => words.name(each.name)),
        ),
      });
  return (
    <p className={isOver ? 'first-limit' : 'first-limit is-broken'}>
      {lead && <b>{lead}</b>}
      <span className={lead ? 'quiet' : undefined}>{words.name(firstBroken.sentence)}</span>
      <small>{said('limitsWhile', { years: yearsSaid(words, said, firstBroken.years, lastYear) })}</small>
    </p>
  );
}

function listed({ locale }: Words, names: readonly string[]): string {
  return names.join(locale === 'zh' ? '、' : ', ');
}

function Sentences({ title, sentences }: { title: string; sentences: (LocalName | undefined)[] }) {
  const { name } = useWords();
  const known = sentences.filter((each) => each !== undefined);
  if (known.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="sentences">
        {known.map((each) => (
          <li key={each.en}>{name(each)}</li>
        ))}
      </ul>
    </>
  );
}

function EveryLimit({ limits, lastYear }: Pick<LimitReport, 'limits'> & { lastYear: number }) {
  const said = useEvidenceWords();
  const words = useWords();
  const { name } = words;
  const unknown = limits.filter((each) => !each.isKnown).map((each) => name(each.name));
  return (
    <details className="every-limit">
      <summary>{said('allLimits')}</summary>
      <dl className="facts">
        {limits
          .filter((each) => each.isKnown)
          .map(({ limit, broken, name: limitName }) => (
            <div key={limit}>
              <dt>{name(limitName)}</dt>
              <dd title={broken && name(broken.sentence)}>
                {broken
                  ? said(LACKING.includes(limit) ? 'limitShort' : 'limitOver', {
                      years: yearsSaid(words, said, broken.years, lastYear),
                    })
                  : said('limitHolds')}
              </dd>
            </div>
          ))}
      </dl>
      {unknown.length > 0 && <p className="panel-note">{said('limitsUnknown', { names: listed(words, unknown) })}</p>}
    </details>
  );
}

/** Limits of which there is too little; the others are exceeded. */
const LACKING: readonly string[] = ['rooms', 'seats'];
