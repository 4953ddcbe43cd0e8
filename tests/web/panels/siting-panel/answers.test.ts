import { expect, test } from 'vitest';
import { timelineOf } from '../../../../web/src/panels/siting-panel/answer/action-timeline.ts';
import { effectRows } from '../../../../web/src/panels/siting-panel/answer/effect-rows.ts';
import { MEASURES } from '../../../../web/src/panels/siting-panel/answer/measures.ts';
import { notesOf } from '../../../../web/src/panels/siting-panel/answer/notes-of.ts';
import {
  pairActions,
  pairRows,
  pairSentence,
} from '../../../../web/src/panels/siting-panel/answer/pair-differences.ts';
import { tradeOffPlot } from '../../../../web/src/panels/siting-panel/answer/trade-off-plot.ts';
import { currentRun, gapOf } from '../../../../web/src/panels/siting-panel/running/progress-curve.ts';
import { sitingWordsOf } from '../../../../web/src/words/use-siting-words.ts';
import { anAlternative, aProposal } from '../../../support/a-proposal.ts';
import { anAction, anAnswer } from '../../../support/an-answer.ts';

const words = sitingWordsOf('zh');
const near = anAnswer({
  id: 'shortest',
  name: { zh: '步行最短', en: 'Shortest walks' },
  costWan: 12_000,
  meanWalkMetres: { before: 830, after: 700 },
  actions: [anAction(), anAction({ siteId: '西地块', name: '西地块', year: 2030 })],
});
const cheap = anAnswer({
  id: 'cheapest',
  name: { zh: '投资最省', en: 'Cheapest' },
  costWan: 9000,
  meanWalkMetres: { before: 830, after: 780 },
  actions: [anAction()],
});
const dear = anAnswer({ id: 'moved', costWan: 13_000, meanWalkMetres: { before: 830, after: 790 } });

test('actions stand on a timeline by place, from the first year to the last, with what is paid', () => {
  const timeline = timelineOf(
    anAlternative({
      actions: [
        anAction({ year: 2030 }),
        anAction({ stage: 'junior', year: 2028 }),
        anAction({ siteId: undefined, schoolId: '甲', name: '甲', kind: 'temporary', year: 2028, until: 2029 }),
      ],
      spending: [
        { year: 2027, wan: 500 },
        { year: 2028, wan: 0 },
      ],
    }),
  );
  expect(timeline.years).toEqual([2027, 2028, 2029, 2030]);
  expect(timeline.rows.map(({ name, marks }) => [name, marks.map((mark) => [mark.column, mark.until])])).toEqual([
    [
      '东地块',
      [
        [1, undefined],
        [3, undefined],
      ],
    ],
    ['甲', [[1, 2]]],
  ]);
  expect(timeline.spending).toEqual([500, 0, 0, 0]);
});

test('an alternative that builds nothing has no timeline', () => {
  expect(timelineOf(anAlternative())).toEqual({ years: [], rows: [], spending: [] });
});

test('schools are listed fullest first, as they are or as they would be, and unknown numbers have no share', () => {
  const year = { year: 2028, pupilsBefore: 900, pupilsAfter: 450, seatsBefore: 600, seatsAfter: 600 };
  const schools = [
    {
      schoolId: '乙',
      name: '乙',
      stage: 'primary' as const,
      years: [{ ...year, pupilsBefore: null, seatsBefore: null, pupilsAfter: 540 }],
    },
    { schoolId: '甲', name: '甲', stage: 'primary' as const, years: [year] },
  ];
  expect(effectRows(schools, 'before').map((row) => [row.name, row.cells[0]?.share])).toEqual([
    ['甲', 1.5],
    ['乙', undefined],
  ]);
  expect(effectRows(schools, 'after').map((row) => [row.name, row.cells[0]?.share])).toEqual([
    ['乙', 0.9],
    ['甲', 0.75],
  ]);
});

test('two alternatives are compared in one sentence, in numbers and in what is done', () => {
  expect(pairSentence(words, near, cheap)).toBe('“步行最短”比“投资最省”投资多 3,000 万元，平均步行少 80 米。');
  expect(pairSentence(words, cheap, cheap)).toBe('“投资最省”与“投资最省”各项相同。');
  expect(pairRows(words, near, cheap).find((row) => row.key === 'cost')).toMatchObject({
    difference: '+3,000',
    tone: 'bad',
  });
  expect(pairRows(words, near, cheap).find((row) => row.key === 'walk')).toMatchObject({
    difference: '−80',
    tone: 'good',
  });
  const { onlyA, onlyB, both } = pairActions(near, cheap);
  expect([onlyA, onlyB, both].map((each) => each.map((action) => action.name))).toEqual([['西地块'], [], ['东地块']]);
});

test('in the plot of a trade-off the chosen one is ringed and one beaten in both is pale', () => {
  const [cost, walk] = ['cost', 'walk'].map((key) => MEASURES.find((each) => each.key === key)!);
  const { series } = tradeOffPlot(words, [near, cheap, dear], cheap.key, [cost!, walk!]);
  expect(series[0]?.points.map(({ x, y, isChosen, isPale }) => [x, y, isChosen, isPale])).toEqual([
    [12_000, 700, false, false],
    [9000, 780, true, false],
    [13_000, 790, false, true],
  ]);
  expect(series[0]?.points[1]?.label).toBe('2 投资最省');
});

test('a note that begins with the name of an alternative stands with it', () => {
  const [about, general] = ['“投资最省”中有 2 个小区须分流', '教室随人数调剂'].map((zh) => ({ zh, en: zh }));
  const notes = notesOf(aProposal({ alternatives: [cheap.alternative], notes: [about!, general!] }));
  expect(notes.general).toEqual([general]);
  expect(notes.byAlternative.get('cheapest')).toEqual([about]);
});

test('the curve shown is that of the alternative being solved, and its gap is of what was found', () => {
  const point = (zh: string, seconds: number, incumbent: number | null) => ({
    alternative: { zh, en: zh },
    seconds,
    incumbent,
    lowerBound: 90,
  });
  const curve = [point('甲', 1, 120), point('乙', 2, null), point('乙', 3, 100)];
  expect(currentRun(curve).map((each) => each.seconds)).toEqual([2, 3]);
  expect(currentRun([])).toEqual([]);
  expect(currentRun(curve).map(gapOf)).toEqual([undefined, 0.1]);
});
