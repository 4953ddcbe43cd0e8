import { dossierWorkbook } from '@xuetu/api/dossier/dossier-workbook';
import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import { type Cell, type ChartBlock, dossierOf, type TableBlock } from '@xuetu/geodata/dossier';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import { aDemoPlan } from '../../support/a-demo-plan.ts';
import { aDossierSource } from '../../support/a-dossier-source.ts';
import { officeParts } from '../../support/office-parts.ts';
import { elementsOf } from '../../support/xml-tree.ts';

const plan = await aDemoPlan();
const [school] = plan.schools.filter(({ stages }) => stages.some(({ stage }) => stage === 'junior'));
const moving = {
  label: '改划',
  putAssignments: plan.compounds.slice(0, 40).map(({ id }) => ({
    compoundId: id,
    stage: 'junior' as const,
    schools: [{ schoolId: school!.id, share: 1 }],
    fromYear: 2028,
  })),
};
const source = aDossierSource(plan, [moving], { mapApproval: '鲁S(2026)001号', locale: 'zh' });
const dossier = dossierOf(source);
const blocks = dossier.chapters.flatMap((each) => each.blocks);
const tables = blocks.filter((each): each is TableBlock => each.kind === 'table');
const charts = blocks.filter((each): each is ChartBlock => each.kind === 'chart');

describe('the workbook of a dossier', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  beforeAll(async () => {
    bytes = await dossierWorkbook(dossier);
    sheets = await readXlsxFile(new Blob([bytes]));
  }, 60_000);
  const sheetsOf = (kind: RegExp) => sheets.filter(({ sheet }) => kind.test(sheet));
  const told = (cell: Cell) => (typeof cell === 'object' && cell !== null ? '隐去' : cell === '' ? null : cell);

  test('has every cell of every table as it is, numbers as numbers', () => {
    const of = sheetsOf(/^表\d/);
    expect(of).toHaveLength(tables.length);
    for (const [at, { id, rows }] of tables.entries()) {
      expect(of[at]!.data.slice(1, rows.length + 1), id).toEqual(rows.map((row) => row.map(told)));
    }
  });

  test('has every value of every chart, with its edges and the unit of each series', () => {
    const of = sheetsOf(/^图表\d/);
    expect(of).toHaveLength(charts.length);
    for (const [at, { id, series, unit, labels }] of charts.entries()) {
      const columns = series.flatMap(({ values, band }) => [values, ...(band ? [band.low, band.high] : [])]);
      const [heading, ...rows] = of[at]!.data;
      expect(
        rows.map((row) => row.slice(1)),
        id,
      ).toEqual(labels.map((_, l) => columns.map((values) => values[l] ?? null)));
      for (const each of series) expect(heading, id).toContain(`${each.name}（${each.unit ?? unit}）`);
    }
    const pupils = of.find(({ data }) => data[0]!.includes('学位（个）'));
    expect(pupils?.data[0]).toContain('学生（人）');
  });

  test('has the notes of each table under it, the approval of the maps, and long texts in lines', () => {
    const of = sheetsOf(/^表\d/);
    for (const [at, { id, rows, notes }] of tables.entries()) {
      expect(
        of[at]!.data.slice(rows.length + 1).flatMap(([first]) => first ?? []),
        id,
      ).toEqual(notes);
    }
    expect(sheets[0]!.data.flat()).toContain('鲁S(2026)001号');
    const files = unzipSync(bytes);
    expect(strFromU8(files['xl/styles.xml']!)).toContain('wrapText="1"');
  });
});

test('charts of the slides hold the values of the dossier, in what is drawn and in the workbook behind it', {
  timeout: 120_000,
}, async () => {
  const slides = await renderDossier(dossier, 'pptx', source);
  const { trees } = officeParts(slides);
  const files = unzipSync(slides);
  const drawn = [...trees].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  expect(drawn.length).toBeGreaterThan(2);
  for (const [name, tree] of drawn) {
    const title = elementsOf(tree, 'c:title').map(({ text }) => text)[0]!;
    const block = charts.find(({ caption }) => title.includes(caption));
    expect(block, `${name} ${title}`).toBeDefined();
    const number = /chart(\d+)\.xml$/.exec(name)![1]!;
    const book = Object.keys(files).find((each) => new RegExp(`embeddings/.*[^\\d]${number}\\.xlsx$`).test(each))!;
    const [sheet] = await readXlsxFile(new Blob([files[book]! as Uint8Array<ArrayBuffer>]));
    for (const [s, series] of elementsOf(tree, 'c:ser').entries()) {
      const said = valuesOf(block!, elementsOf(series, 'c:tx').map(({ text }) => text)[0]!);
      const points = elementsOf(elementsOf(series, 'c:val')[0]!, 'c:pt');
      expect(points.length, title).toBeGreaterThan(0);
      for (const point of points) {
        const [at, value] = [Number(point.attributes.idx), Number(elementsOf(point, 'c:v')[0]!.text)];
        expect(value, `${title} ${block!.labels[at]}`).toBe(said[at]);
        expect(Number(sheet!.data[at + 1]![s + 1]), `${book} ${block!.labels[at]}`).toBe(said[at]);
      }
    }
  }
});

/** The values of a series of a slide by what it is called there. */
function valuesOf({ series, limits, labels }: ChartBlock, text: string): (number | null)[] {
  const limit = limits.find(({ name }) => text.includes(name));
  if (limit) return labels.map(() => limit.value);
  const found = series.find(({ name }) => text.includes(name))!;
  if (/P90/.test(text)) return found.band!.high;
  return /P10/.test(text) ? found.band!.low : found.values;
}
