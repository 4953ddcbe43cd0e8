import { useMemo, useState } from 'react';
import { changeDesk } from '../../../state/actions/change-desk.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import { useSitingWords } from '../../../words/use-siting-words.ts';
import { Plot } from '../../charts/plot.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Section } from '../../shared/section.tsx';
import { MEASURES, type Measure, measureName } from './measures.ts';
import { telling } from './telling.ts';
import { tradeOffPlot } from './trade-off-plot.ts';
import './trade-off.css';

/** What one measure costs in another: the alternatives as points; a click chooses one. */
export function TradeOff({ answers, chosen }: { answers: Answer[]; chosen: Answer }) {
  const words = useSitingWords();
  const { said } = words;
  const [picked, setPicked] = useState<{ across?: Measure['key']; up?: Measure['key'] }>({});
  const usual = telling(answers);
  const across = picked.across ?? usual[0];
  const up = picked.up ?? usual[1];
  const offered = MEASURES.filter((measure) => answers.some((answer) => measure.of(answer) !== undefined));
  const spec = useMemo(
    () => tradeOffPlot(words, answers, chosen.key, [measureOf(across), measureOf(up)]),
    [words, answers, chosen, across, up],
  );
  if (answers.length < 2) return null;
  const options = offered.map((measure) => ({ value: measure.key, label: measureName(words, measure) }));
  return (
    <Section title={said('tradeOff')} note={said('tradeOffNote')}>
      <p className="trade-off-axes">
        <span>{said('tradeOffX')}</span>
        <Choice
          label={said('tradeOffX')}
          value={across}
          options={options}
          onChange={(key) => setPicked({ ...picked, across: key })}
        />
        <span>{said('tradeOffY')}</span>
        <Choice
          label={said('tradeOffY')}
          value={up}
          options={options}
          onChange={(key) => setPicked({ ...picked, up: key })}
        />
      </p>
      <Plot spec={spec} onChoose={(key) => changeDesk({ chosen: key })} />
    </Section>
  );
}

function measureOf(key: Measure['key']): Measure {
  return MEASURES.find((each) => each.key === key)!;
}
