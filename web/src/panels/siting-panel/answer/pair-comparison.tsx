import type { SitingAction } from '@xuetu/geodata/siting';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useApp } from '../../../state/use-app.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Choice } from '../../shared/choice.tsx';
import { actionText } from './action-text.ts';
import { answerName } from './answer-name.ts';
import { pairActions, pairRows, pairSentence } from './pair-differences.ts';
import { usePlaceName } from './place-name.ts';
import './pair-comparison.css';

/** The chosen alternative against another one, in a sentence, in numbers and in what is done. */
export function PairComparison({ answers, chosen }: { answers: Answer[]; chosen: Answer }) {
  const words = useSitingWords();
  const { said } = words;
  const against = useApp((state) => state.desk.against);
  const others = answers.filter((each) => each.key !== chosen.key);
  const other = others.find((each) => each.key === against) ?? others[0];
  const titleOf = (answer: Answer) => {
    const named = answerName(words, answers, answer);
    return `${named.number} ${named.name}`;
  };
  return (
    <section className="pair" aria-label={said('tabCompare')}>
      <p className="trade-off-axes">
        <b>{titleOf(chosen)}</b>
        <span>{said('compareWith')}</span>
        <Choice
          label={said('compareWith')}
          value={other?.key ?? ''}
          options={others.map((each) => ({ value: each.key, label: titleOf(each) }))}
          onChange={(key) => changeDesk({ against: key })}
        />
      </p>
      {other && <Pair a={chosen} b={other} />}
    </section>
  );
}

function Pair({ a, b }: { a: Answer; b: Answer }) {
  const words = useSitingWords();
  const { said, name } = words;
  const [nameA, nameB] = [name(a.alternative.name), name(b.alternative.name)];
  const { onlyA, onlyB, both } = pairActions(a, b);
  return (
    <>
      <p className="pair-sentence">{pairSentence(words, a, b)}</p>
      <table className="numbers" aria-label={said('compareTitle', { a: nameA, b: nameB })}>
        <thead>
          <tr>
            <td />
            <th scope="col">{nameA}</th>
            <th scope="col">{nameB}</th>
            <th scope="col">{said('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {pairRows(words, a, b).map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>{row.a}</td>
              <td>{row.b}</td>
              <td className={row.tone && `is-${row.tone}`}>{row.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="pair-actions">
        <ActionList title={said('onlyIn', { name: nameA })} actions={onlyA} />
        <ActionList title={said('onlyIn', { name: nameB })} actions={onlyB} />
        <ActionList title={said('inBoth')} actions={both} />
      </div>
    </>
  );
}

function ActionList({ title, actions }: { title: string; actions: SitingAction[] }) {
  const words = useSitingWords();
  const placeOf = usePlaceName();
  const textOf = (action: SitingAction) => actionText(words, { ...action, name: placeOf(action) });
  return (
    <div>
      <h4>{title}</h4>
      {actions.length === 0 ? (
        <p className="quiet">{words.said('noActions')}</p>
      ) : (
        <ul className="plain">
          {actions.map((action) => (
            <li key={actionText(words, action)}>{textOf(action)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
