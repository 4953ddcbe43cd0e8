import type { Redrawn } from '@xuetu/geodata/siting/redraw';
import { Button } from 'antd';
import { takeRedraw } from '../../state/actions/take-redraw.ts';
import { isRedrawOutdated } from '../../state/selectors/is-redraw-outdated.ts';
import { useApp } from '../../state/use-app.ts';
import { useRedrawWords } from '../../words/use-redraw-words.ts';
import { Facts } from '../shared/facts.tsx';
import { Section } from '../shared/section.tsx';
import { CatchmentBars } from './catchment-bars.tsx';
import { NewSchools } from './new-schools.tsx';
import { RedrawTerms } from './redraw-terms.tsx';
import { RedrawYears } from './redraw-years.tsx';

/** The catchments that were found: what changes, how good they are, and what each school gets. */
export function RedrawAnswer({ answer }: { answer: Redrawn }) {
  const { said, count, distance, percent, name, stage } = useRedrawWords();
  const isTaken = useApp((state) => state.redraw.isTaken === true);
  const isOutdated = useApp(isRedrawOutdated);
  const first = answer.shortage[0];
  const change = (before: string, after: string) => said('beforeAfter', { before, after });
  const amount = (value: number | null) =>
    value === null ? said('gapUnknown') : said('amount', { amount: count(value) });
  const { objective, lowerBound, splitBound, gapPercent, meanWalkMetres, p90WalkMetres, sites } = answer;
  const opened = sites?.opened.length ?? 0;
  return (
    <>
      <p className="redraw-headline" role="status">
        {opened > 0 && said('redrawHeadlineOpened', { opened })}
        {said('redrawHeadline', {
          compounds: answer.compoundsMoved,
          pupils: answer.pupilsMoved,
          year: String(answer.year),
          before: count(first?.before ?? 0),
          after: count(first?.after ?? 0),
        })}
      </p>
      <p className="redraw-take">
        <Button
          type="primary"
          disabled={isTaken || isOutdated}
          onClick={() => void takeRedraw(said('newName', { stage: stage(answer.stage) }))}
        >
          {said(isTaken ? 'taken' : 'take')}
        </Button>
        {isTaken && <span className="panel-note">{said('takenNext')}</span>}
      </p>
      <Facts
        rows={[
          [said('walkMean'), change(distance(meanWalkMetres.before), distance(meanWalkMetres.after))],
          [said('walkP90'), change(distance(p90WalkMetres.before), distance(p90WalkMetres.after))],
        ]}
      />
      {sites && <NewSchools sites={sites} year={answer.year} />}
      {answer.obstacles.length > 0 && (
        <Section title={said('obstacles')}>
          <ul className="redraw-list">
            {answer.obstacles.map((each) => (
              <li key={each.zh}>{name(each)}</li>
            ))}
          </ul>
        </Section>
      )}
      <CatchmentBars answer={answer} />
      <RedrawYears answer={answer} />
      <Section title={said('quality')} note={said(sites ? 'qualitySitesNote' : 'qualityNote')}>
        <Facts
          rows={[
            [said('objective'), <b key="objective">{amount(objective.after)}</b>],
            [said(sites ? 'lowerBoundSites' : 'lowerBound'), amount(lowerBound)],
            [said(sites ? 'splitBoundSites' : 'splitBound'), amount(splitBound)],
            [said('gap'), gapPercent === null ? said('gapUnknown') : percent(gapPercent / 100, 2)],
          ]}
        />
      </Section>
      <RedrawTerms answer={answer} />
      {answer.notes.length > 0 && (
        <Section title={said('notes')}>
          <ul className="redraw-list">
            {answer.notes.map((each) => (
              <li key={each.zh}>{name(each)}</li>
            ))}
          </ul>
        </Section>
      )}
      <p className="panel-note">
        {said('recipe', {
          seed: String(answer.seed),
          hash: answer.inputHash.slice(0, 12),
          seconds: answer.seconds.toFixed(1),
        })}
      </p>
    </>
  );
}
