import { Alert } from 'antd';
import { answersShown, chosenAnswer } from '../../../state/siting/answers-of.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { AlternativeDetail } from './alternative-detail.tsx';
import { AlternativesList } from './alternatives-list.tsx';
import { AlternativesTable } from './alternatives-table.tsx';
import { Conflicts } from './conflicts.tsx';
import { CoverageValues } from './coverage-values.tsx';
import { MarginalValues } from './marginal-values.tsx';
import { Notes } from './notes.tsx';
import { notesOf } from './notes-of.ts';
import { TradeOff } from './trade-off.tsx';
import './alternative-detail.css';

/** What was found: what stands in the way, the alternatives side by side, one of them in full. */
export function Answers() {
  const { said, year: yearName } = useSitingWords();
  const proposal = useApp((state) => state.siting.proposal);
  const answers = useApp(answersShown);
  const chosen = useApp(chosenAnswer);
  const isWide = useApp((state) => state.desk.isWide);
  return (
    <>
      {proposal && <Conflicts conflicts={proposal.conflicts} />}
      {proposal && proposal.alternatives.length === 0 && proposal.conflicts.length === 0 && (
        <NothingFound isRefused={proposal.stages.length > 0} />
      )}
      {chosen && (
        <>
          {proposal && <p className="panel-note">{said('effectFrom', { year: yearName(proposal.firstYear) })}</p>}
          {isWide ? (
            <>
              <AlternativesTable answers={answers} chosen={chosen} />
              <TradeOff answers={answers} chosen={chosen} />
            </>
          ) : (
            <AlternativesList answers={answers} chosen={chosen} />
          )}
          <AlternativeDetail answers={answers} answer={chosen} />
        </>
      )}
      {proposal?.coverage && <CoverageValues values={proposal.coverage} />}
      {proposal && <MarginalValues values={proposal.marginal} />}
      {proposal && <Notes notes={notesOf(proposal).general} />}
    </>
  );
}

/** Why there is no alternative: nothing is short, or the goal contradicts itself, as the notes say. */
function NothingFound({ isRefused }: { isRefused: boolean }) {
  const { said } = useSitingWords();
  return isRefused ? (
    <Alert type="warning" showIcon title={said('goalRefused')} description={said('goalRefusedHint')} />
  ) : (
    <Alert type="success" showIcon title={said('noAlternatives')} description={said('noAlternativesHint')} />
  );
}
