import { type ChartBlock, drawChart } from '@xuetu/geodata/dossier';
import { expect, test } from 'vitest';
import { elementsOf, xmlTree } from '../../../support/xml-tree.ts';

const pupils: ChartBlock = {
  kind: 'chart',
  id: 'pupils',
  caption: '在校生',
  form: 'lines',
  unit: '人',
  labels: ['2025', '2026', '2027', '2028'],
  series: [
    { name: '小学', values: [100, 120, 160, 200], band: { low: [null, 120, 140, 150], high: [null, 120, 180, 240] } },
  ],
  limits: [{ name: '学位', value: 150 }],
  countedUpTo: 1,
};

const tree = (block: ChartBlock) => xmlTree(drawChart(block, 'zh').svg);

test('what was counted is solid, what is forecast dashed, with its band and the limit by name', () => {
  const svg = tree(pupils);
  const lines = elementsOf(svg, 'path').filter(
    ({ attributes }) => attributes.stroke === '#2F5D8A' && attributes.fill === 'none',
  );
  expect(lines.slice(0, 2).map(({ attributes }) => attributes['stroke-dasharray'])).toEqual([undefined, '6 4']);
  expect(elementsOf(svg, 'path').filter(({ attributes }) => attributes['fill-opacity'] === '0.16')).toHaveLength(1);
  expect(elementsOf(svg, 'text').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['学位 150', '实际', '预测', '小学：P10–P90', '人']),
  );
});

test('bars are as high as their values, and what is below zero hangs', () => {
  const svg = tree({
    ...pupils,
    form: 'bars',
    series: [{ name: '增减', values: [10, 20, -10, null] }],
    limits: [],
    countedUpTo: undefined,
  });
  const bars = elementsOf(svg, 'rect').filter(
    ({ attributes }) =>
      attributes.fill === '#2F5D8A' && attributes.stroke === '#33383D' && attributes['stroke-width'] === '0.4',
  );
  const [ten, twenty, minus] = bars.map(({ attributes }) => ({
    y: Number(attributes.y),
    height: Number(attributes.height),
  }));
  expect(bars).toHaveLength(3);
  expect(twenty!.height / ten!.height).toBeCloseTo(2, 1);
  expect(minus!.y).toBeCloseTo(ten!.y + ten!.height, 1);
});

test('stacked bars stand on each other', () => {
  const svg = tree({
    ...pupils,
    form: 'stacked-bars',
    labels: ['2025'],
    series: [
      { name: '小', values: [10] },
      { name: '初', values: [30] },
    ],
    limits: [],
  });
  const [first, second] = elementsOf(svg, 'rect')
    .filter(({ attributes }) => attributes['stroke-width'] === '0.4')
    .map(({ attributes }) => ({ y: Number(attributes.y), height: Number(attributes.height) }));
  expect(second!.y + second!.height).toBeCloseTo(first!.y, 1);
  expect(second!.height / first!.height).toBeCloseTo(3, 1);
});

test('a chart without any value is drawn empty', () => {
  expect(
    elementsOf(tree({ ...pupils, series: [{ name: '无', values: [null, null, null, null] }], limits: [] }), 'text')
      .length,
  ).toBeGreaterThan(4);
});
