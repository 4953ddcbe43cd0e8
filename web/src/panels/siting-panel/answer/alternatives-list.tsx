import { changeDesk } from '../../../state/actions/change-desk.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { answerName } from './answer-name.ts';
import { gapSaid } from './gap-text.ts';
import { worstShortage } from './measures.ts';
import { OpenButton } from './open-button.tsx';
import './alternatives-list.css';

/** The alternatives one under the other, for the narrow panel beside the map. */
export function AlternativesList({ answers, chosen }: { answers: Answer[]; chosen: Answer }) {
  const words = useSitingWords();
  const { said, t } = words;
  return (
    <ul className="alternatives-list" aria-label={said('alternatives')}>
      {answers.map((answer) => {
        const { alternative } = answer;
        const named = answerName(words, answers, answer);
        const isChosen = answer.key === chosen.key;
        return (
          <li key={answer.key} className={isChosen ? 'is-chosen' : undefined}>
            <button type="button" aria-pressed={isChosen} onClick={() => changeDesk({ chosen: answer.key })}>
              <b>
                <small>{named.number}</small> {named.name}
              </b>
              <span>
                {[
                  words.wan(alternative.costWan),
                  t('shortSeats', { count: worstShortage(answer).after }),
                  words.distance(alternative.meanWalkMetres.after),
                  gapSaid(words, alternative),
                ].join(' · ')}
              </span>
            </button>
            {isChosen && <OpenButton answer={answer} isPrimary />}
          </li>
        );
      })}
    </ul>
  );
}
