import type { LocalName, School, Stage } from '@xuetu/geodata/model';
import type { LimitReport } from '@xuetu/geodata/simulation';
import { schoolEvidence } from '../../state/selectors/school-evidence.ts';
import { useApp } from '../../state/use-app.ts';
import { useEvidenceWords } from '../../words/use-evidence-words.ts';
import { useWords } from '../../words/use-words.ts';
import { Section } from '../shared/section.tsx';
import { Waiting } from '../shared/waiting.tsx';

interface Props {
  school: School;
  stage: Stage;
  lastYear: number;
}

/** Which limit breaks first, in which grade and September, with its arithmetic; what one change would do; what stands empty. */
export function LimitsSection({ school, stage, lastYear }: Props) {
  const said = useEvidenceWords();
  const evidence = useApp((state) => schoolEvidence(state, school.id, stage));
  return (
    <Section title={said('limitsTitle')}>
      {!evidence && <Waiting rows={2} />}
      {evidence?.failure && <p className="panel-note">{said('failed', { reason: evidence.failure })}</p>}
      {evidence?.answer?.limits && <Limits report={evidence.answer.limits} lastYear={lastYear} />}
    </Section>
  );
}

function Limits({ report, lastYear }: { report: LimitReport; lastYear: number }) {
  const said = useEvidenceWords();
  const { name, year } = useWords();
  const { firstBroken, whatIf, emptySeats, couldBecome, below100, limits } = report;
  const changes = whatIf ? [whatIf.oneMoreRoom, whatIf.oneMoreClass, whatIf.flatsFewer] : [];
  const empty = [emptySeats.sentence, below100, couldBecome?.sentence];
  return (
    <>
      <p className={firstBroken ? 'first-limit is-broken' : 'first-limit'}>
        {firstBroken ? name(firstBroken.sentence) : said('limitsHold', { year: year(lastYear) })}
      </p>
      <Sentences title={said('changes')} sentences={changes.map((each) => each?.sentence)} />
      <Sentences title={said('emptyTitle')} sentences={empty} />
      <EveryLimit limits={limits} />
    </>
  );
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

function EveryLimit({ limits }: Pick<LimitReport, 'limits'>) {
  const said = useEvidenceWords();
  const { name, year, locale } = useWords();
  const unknown = limits.filter((each) => !each.isKnown).map((each) => name(each.name));
  return (
    <details className="every-limit">
      <summary>{said('allLimits')}</summary>
      <dl className="facts">
        {limits
          .filter((each) => each.isKnown)
          .map((each) => (
            <div key={each.limit}>
              <dt>{name(each.name)}</dt>
              <dd title={each.broken && name(each.broken.sentence)}>
                {each.broken ? said('limitFrom', { year: year(each.broken.year) }) : said('limitHolds')}
              </dd>
            </div>
          ))}
      </dl>
      {unknown.length > 0 && (
        <p className="panel-note">{said('limitsUnknown', { names: unknown.join(locale === 'zh' ? '、' : ', ') })}</p>
      )}
    </details>
  );
}
