import { isDominated } from '../../../state/siting/dominated.ts';
import type { Answer } from '../../../state/siting/siting-state.ts';
import type { SitingWords } from '../../../words/use-siting-words.ts';
import { CHART_COLOURS } from '../../charts/colours.ts';
import type { PlotSpec } from '../../charts/plot-spec.ts';
import { answerName } from './answer-name.ts';
import { type Measure, measureName, measureText } from './measures.ts';

/** The alternatives as points over two measures: each labelled, the chosen one ringed, those beaten in both by another paler. */
export function tradeOffPlot(
  words: SitingWords,
  answers: readonly Answer[],
  chosen: string | undefined,
  [x, y]: readonly [Measure, Measure],
): PlotSpec {
  const known = answers.flatMap((answer) => {
    const at = { x: x.of(answer), y: y.of(answer) };
    return at.x === undefined || at.y === undefined ? [] : [{ answer, at: { x: at.x, y: at.y } }];
  });
  const all = known.map(({ at }) => at);
  return {
    label: words.said('tradeOffLabel', { x: words.said(x.label), y: words.said(y.label) }),
    x: { name: measureName(words, x), format: (value) => measureText(words, x, value) },
    y: { name: measureName(words, y), format: (value) => measureText(words, y, value) },
    series: [
      {
        name: words.said('alternatives'),
        kind: 'points',
        colour: CHART_COLOURS.seats,
        points: known.map(({ answer, at }) => {
          const named = answerName(words, answers, answer);
          const number = answers.indexOf(answer) + 1;
          return {
            ...at,
            key: answer.key,
            label: `${number} ${named.name}`,
            title: [
              named.name,
              `${measureName(words, x)} ${measureText(words, x, at.x)}`,
              `${measureName(words, y)} ${measureText(words, y, at.y)}`,
            ].join('\n'),
            isChosen: answer.key === chosen,
            isPale: isDominated(at, all),
          };
        }),
      },
    ],
    height: 250,
  };
}
