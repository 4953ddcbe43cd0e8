import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import { pinAnswer } from '../../../state/actions/pin-answer.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { goalSummary } from '../goal/goal-summary.ts';
import { alternativeRows } from './alternative-rows.ts';
import { answerName } from './answer-name.ts';
import { OpenButton } from './open-button.tsx';
import './alternatives-table.css';

interface Props {
  answers: Answer[];
  chosen: Answer;
}

/** The alternatives side by side, by the numbers that decide; the present plan stands beside them. */
export function AlternativesTable({ answers, chosen }: Props) {
  const words = useSitingWords();
  const { said } = words;
  const mark = (answer: Answer) => (answer.key === chosen.key ? 'is-chosen' : undefined);
  return (
    <div className="alternatives-scroll">
      <table className="alternatives" aria-label={said('alternatives')}>
        <thead>
          <tr>
            <td />
            <th scope="col" className="present">
              {said('presentPlan')}
            </th>
            {answers.map((answer) => (
              <th key={answer.key} scope="col" className={mark(answer)}>
                <AlternativeHead answers={answers} answer={answer} isChosen={answer.key === chosen.key} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alternativeRows(words, answers).map((row) => (
            <tr key={row.key} title={row.hint}>
              <th scope="row">{row.label}</th>
              <td className="present">{row.before}</td>
              {row.cells.map(({ text, isBest, isBad }, index) => (
                <td
                  key={answers[index]!.key}
                  className={[mark(answers[index]!), isBad && 'is-bad'].filter(Boolean).join(' ') || undefined}
                >
                  {isBest ? <b>{text}</b> : text}
                </td>
              ))}
            </tr>
          ))}
          <tr className="alternative-actions">
            <td />
            <td className="present" />
            {answers.map((answer) => (
              <td key={answer.key} className={mark(answer)}>
                <OpenButton answer={answer} isPrimary={answer.key === chosen.key} isShort={answers.length > 3} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function AlternativeHead({ answers, answer, isChosen }: { answers: Answer[]; answer: Answer; isChosen: boolean }) {
  const words = useSitingWords();
  const { said } = words;
  const isPinned = useApp((state) => state.desk.pinned.some((each) => each.key === answer.key));
  const jobId = useApp((state) => state.siting.jobId);
  const named = answerName(words, answers, answer);
  const isOther = answer.jobId !== jobId;
  const goal = goalSummary(words, answer.goal).join(' · ');
  return (
    <div
      className="alternative-head"
      title={isOther ? said('otherGoal', { goal }) : words.name(answer.alternative.rationale)}
    >
      <button type="button" aria-pressed={isChosen} onClick={() => changeDesk({ chosen: answer.key })}>
        <small>{isOther ? said('pinnedFrom') : named.number}</small>
        {named.name}
      </button>
      <Button
        type="text"
        size="small"
        icon={isPinned ? <PushpinFilled /> : <PushpinOutlined />}
        aria-pressed={isPinned}
        aria-label={`${said(isPinned ? 'unpin' : 'pin')} ${named.number} ${named.name}`}
        title={isPinned ? said('unpin') : said('pinHint')}
        onClick={() => pinAnswer(answer)}
      />
    </div>
  );
}
