import { renderDossier } from '@xuetu/api/dossier/render/render-dossier';
import { expect, test } from 'vitest';
import { aDossier } from '../../../support/a-dossier.ts';
import { aPictureSource } from '../../../support/a-picture-source.ts';
import { HARMLESS, harmfulDossier } from '../../../support/harmful-dossier.ts';
import { officeParts, packageProblems } from '../../../support/office-parts.ts';
import { isInstalled, officeToPdf, textOfPdf } from '../../../support/office-to-pdf.ts';
import { elementsOf } from '../../../support/xml-tree.ts';

const source = aPictureSource();
const bytes = await renderDossier(aDossier(), 'pptx', source);
const parts = officeParts(bytes);
const textsIn = (kind: RegExp) => [...parts.trees].filter(([name]) => kind.test(name)).map(([, tree]) => tree.text);

test('slides show title, summary, problem, pressure, forecast, effect, moves and how the numbers are made again', () => {
  expect(packageProblems(parts)).toEqual([]);
  const slides = textsIn(/^ppt\/slides\/slide\d+\.xml$/);
  expect(slides).toHaveLength(7);
  for (const said of [
    '选址方案报告',
    '缺 420 个学位。',
    '学位压力',
    '预测',
    '实施效果',
    '换学校的小区',
    'xuetu export demo',
  ]) {
    expect(slides.some((text) => text.includes(said))).toBe(true);
  }
});

test('the theme names fonts that Windows has and what they look like, and every text takes those of the theme', () => {
  const [major, minor] = ['a:majorFont', 'a:minorFont'].map(
    (name) => elementsOf(parts.trees.get('ppt/theme/theme1.xml')!, name)[0]!,
  );
  for (const fonts of [major!, minor!]) {
    for (const kind of ['a:latin', 'a:ea']) {
      expect(elementsOf(fonts, kind)[0]!.attributes).toEqual({
        typeface: 'Microsoft YaHei',
        panose: '020B0503020204020204',
      });
    }
  }
  const faces = [...parts.trees].flatMap(([name, tree]) =>
    /^ppt\/slides\//.test(name) ? elementsOf(tree, 'a:latin').map(({ attributes }) => attributes.typeface) : [],
  );
  expect(new Set(faces)).toEqual(new Set(['+mn-lt', 'Consolas']));
});

test('charts are native, with counted and forecast apart and gaps left out', () => {
  const [lines, bars] = ['ppt/charts/chart1.xml', 'ppt/charts/chart2.xml'].map((name) => parts.trees.get(name)!);
  const dashes = elementsOf(lines!, 'c:ser').map((series) => elementsOf(series, 'a:prstDash')[0]!.attributes.val);
  expect(dashes).toEqual(['solid', 'dash', 'sysDot', 'sysDot', 'lgDashDot']);
  const [counted] = elementsOf(lines!, 'c:ser');
  expect(elementsOf(elementsOf(counted!, 'c:val')[0]!, 'c:v').map(({ text }) => text)).toEqual(['1500', '1600']);
  expect(elementsOf(bars!, 'c:barChart')).toHaveLength(1);
  expect(parts.names.filter((name) => /^ppt\/embeddings\/.*\.xlsx$/.test(name))).toHaveLength(2);
});

test('charts of a second file in the same process are finished like those of the first', async () => {
  const { trees } = officeParts(await renderDossier(aDossier(), 'pptx', source));
  const charts = [...trees].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).map(([, tree]) => tree);
  const dashes = charts.map((chart) =>
    elementsOf(chart, 'c:ser').map((series) => elementsOf(series, 'a:prstDash')[0]?.attributes.val),
  );
  expect(dashes[0]).toEqual(['solid', 'dash', 'sysDot', 'sysDot', 'lgDashDot']);
  expect(charts.flatMap((chart) => elementsOf(chart, 'c:v')).filter(({ text }) => text === '')).toEqual([]);
});

test('every slide says in its notes where the numbers are from', () => {
  const notes = textsIn(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
  expect(notes).toHaveLength(7);
  expect(notes.every((text) => text.includes('数据来源：示范数据') && text.includes('a1b2c3d4e5f6'))).toBe(true);
});

test('names with markup, formulas, control characters and half letters are text', async () => {
  const harmful = officeParts(await renderDossier(harmfulDossier(), 'pptx', source));
  expect(packageProblems(harmful)).toEqual([]);
  const said = [...harmful.trees]
    .filter(([name]) => name.startsWith('ppt/slides/'))
    .map(([, tree]) => tree.text)
    .join('\n');
  for (const text of HARMLESS) expect(said).toContain(text);
});

test.skipIf(!isInstalled('soffice'))('opens in LibreOffice (skipped where soffice is not installed)', async () => {
  const pdf = await officeToPdf(bytes, 'pptx');
  if (isInstalled('pdftotext')) expect(await textOfPdf(pdf)).toContain('选址方案报告');
});
