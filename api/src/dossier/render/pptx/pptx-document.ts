import { type MapBlock, type PictureSource, SLIDE } from '@xuetu/geodata/dossier';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type OnNext, type PaintedPicture, paintedPictures } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import type { PrintedDossier, PrintedTable } from '../printed-dossier.ts';
import { addNativeChart, finishCharts } from './pptx-chart.ts';
import { type Deck, PptxGen, type Slide } from './pptx-library.ts';
import { type SlidePlan, slidePlans } from './slide-plan.ts';

/** Inches of a wide slide. */
const WIDE = 13.333;
const HIGH = 7.5;
const EDGE = 0.6;
const TOP = 1.25;
const INSIDE = WIDE - 2 * EDGE;
const INK = '1F2933';
const QUIET = '5F656B';
const ACCENT = '2F5D8A';

/** The slides that draw maps of their own, in large letters. */
function slideMaps(printed: PrintedDossier) {
  return slidePlans(printed).flatMap((plan) => (plan.kind === 'map' || plan.kind === 'charts' ? (plan.map ?? []) : []));
}

/** A place on a slide in inches. */
interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What all slides of a file share. */
interface Show {
  pptx: Deck;
  printed: PrintedDossier;
  font: string;
  pictures: ReadonlyMap<string, PaintedPicture>;
  /** Of each chart so far, how its lines are dashed. */
  dashes: ReturnType<typeof addNativeChart>[];
}

/** A dossier as eight to twelve slides for a projector: charts can be edited, notes say where the numbers are from. */
export async function pptxDocument(
  printed: PrintedDossier,
  source: PictureSource,
  onNext: OnNext,
): Promise<Uint8Array<ArrayBuffer>> {
  const { dossier } = printed;
  const { locale, title, district, scenario } = dossier;
  const pictures = await paintedPictures(slideMaps(printed), source, dossier, onNext, SLIDE);
  const font = locale === 'zh' ? '微软雅黑' : 'Calibri';
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'WIDE', width: WIDE, height: HIGH });
  pptx.layout = 'WIDE';
  pptx.title = title;
  pptx.subject = [district, scenario].filter((each) => each !== '').join(' · ');
  pptx.author = paperWord(locale, 'creator');
  pptx.company = district;
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  const deck: Show = { pptx, printed, font, pictures, dashes: [] };
  titleSlide(deck);
  for (const plan of slidePlans(printed)) contentSlide(deck, plan);
  recipeSlide(deck);
  const parts = unzipSync(new Uint8Array((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer));
  finishCharts(parts, deck.dashes);
  dropMissingTypes(parts);
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    [part, { level: name.endsWith('.png') ? 0 : 6 }] as const,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** The library names a master for each slide in the list of types and writes one. */
function dropMissingTypes(parts: Record<string, Uint8Array>): void {
  const list = '[Content_Types].xml';
  const types = strFromU8(parts[list]!).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    name in parts ? override : '',
  );
  parts[list] = strToU8(types);
}

function titleSlide({ pptx, printed: { dossier }, font }: Show): void {
  const { locale, title, district, scenario, date, dataVersion, sourceLine } = dossier;
  const slide = pptx.addSlide();
  slide.addShape('rect', { x: 0, y: 0, w: 0.28, h: HIGH, fill: { color: ACCENT } });
  const text = { x: EDGE + 0.4, w: INSIDE - 0.4, fontFace: font, color: INK, fit: 'shrink' } as const;
  slide.addText(title, { ...text, y: 1.9, h: 1.3, fontSize: 44, bold: true, valign: 'bottom' });
  slide.addText(district, { ...text, y: 3.4, h: 0.7, fontSize: 28 });
  slide.addText(scenario, { ...text, y: 4.1, h: 0.6, fontSize: 24, color: ACCENT });
  slide.addText(`${paperWord(locale, 'date')} ${date}`, { ...text, y: 5.1, h: 0.45, fontSize: 18, color: QUIET });
  slide.addText(`${paperWord(locale, 'version')} ${dataVersion}`, {
    ...text,
    y: 5.55,
    h: 0.45,
    fontSize: 16,
    color: QUIET,
  });
  slide.addText(sourceLine, { ...text, y: 6.5, h: 0.6, fontSize: 14, color: QUIET });
  slide.addNotes(notesOf(dossier, dossier.summary.join('\n')));
}

function contentSlide(deck: Show, plan: SlidePlan): void {
  const slide = headed(deck, plan.title);
  if (plan.kind === 'points') points(slide, deck, plan.points, { x: EDGE, y: TOP, w: INSIDE, h: HIGH - TOP - 0.6 }, 24);
  if (plan.kind === 'map') mapOn(slide, deck, plan);
  if (plan.kind === 'table') tableOn(slide, deck, plan.table, plan.rows);
  if (plan.kind === 'charts') chartsOn(slide, deck, plan);
  slide.addNotes(notesOf(deck.printed.dossier, plan.points.join('\n')));
}

/** A slide with its title, a line under it, and its number and the district in the foot. */
function headed({ pptx, printed: { dossier }, font }: Show, title: string): Slide {
  const slide = pptx.addSlide();
  slide.addText(title, {
    x: EDGE,
    y: 0.3,
    w: INSIDE,
    h: 0.75,
    fontFace: font,
    fontSize: 30,
    bold: true,
    color: INK,
    valign: 'middle',
    fit: 'shrink',
    margin: 0,
  });
  slide.addShape('line', { x: EDGE, y: 1.1, w: INSIDE, h: 0, line: { color: ACCENT, width: 2 } });
  const foot = { y: HIGH - 0.42, h: 0.3, fontFace: font, fontSize: 11, color: QUIET, margin: 0 };
  slide.addText(`${dossier.district} · ${dossier.scenario} · ${dossier.dataVersion}`, { ...foot, x: EDGE, w: 10 });
  slide.slideNumber = {
    x: WIDE - 1.2,
    y: HIGH - 0.45,
    w: 0.6,
    h: 0.3,
    fontFace: font,
    fontSize: 12,
    color: QUIET,
    align: 'right',
  };
  return slide;
}

function points(slide: Slide, { font }: Show, texts: readonly string[], box: Box, fontSize: number): void {
  if (texts.length === 0) return;
  const runs = texts.map((text) => ({ text, options: { bullet: { indent: fontSize * 0.9 }, breakLine: true } }));
  slide.addText(runs, {
    ...box,
    fontFace: font,
    fontSize,
    color: INK,
    valign: 'top',
    paraSpaceAfter: fontSize * 0.5,
    fit: 'shrink',
    margin: 0,
  });
}

/** Room for pictures beside a column of text. */
const BESIDE_TEXT = 8.2;
const GAP = 0.3;

/** A map as large as it goes into a box, and how wide it is. */
function placeMap(slide: Slide, deck: Show, map: MapBlock, box: Box): number {
  const picture = deck.pictures.get(map.id)!;
  const scale = Math.min(box.w / picture.widthPx, box.h / picture.heightPx);
  const [w, h] = [picture.widthPx * scale, picture.heightPx * scale];
  const data = `image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
  slide.addImage({ data, x: box.x, y: box.y, w, h, altText: map.caption });
  return w;
}

/** The map on the left, what it says on the right. */
function mapOn(slide: Slide, deck: Show, plan: SlidePlan & { kind: 'map' }): void {
  const high = HIGH - TOP - 0.5;
  const w = placeMap(slide, deck, plan.map, {
    x: EDGE,
    y: TOP,
    w: plan.points.length > 0 ? BESIDE_TEXT : INSIDE,
    h: high,
  });
  points(slide, deck, plan.points, { x: EDGE + w + GAP, y: TOP + 0.1, w: INSIDE - w - GAP, h: high - 0.1 }, 18);
}

/** Charts side by side, with a map or with what they say on the right. */
function chartsOn(slide: Slide, deck: Show, { charts, map, points: texts }: SlidePlan & { kind: 'charts' }): void {
  const { locale } = deck.printed.dossier;
  const wide = map ? (INSIDE - GAP) / 2 : texts.length > 0 ? BESIDE_TEXT : INSIDE;
  const each = (wide - GAP * (charts.length - 1)) / charts.length;
  const high = HIGH - TOP - 0.6;
  for (const [i, chart] of charts.entries()) {
    const box = { x: EDGE + i * (each + GAP), y: TOP, w: each, h: high };
    deck.dashes.push(addNativeChart(slide, chart, box, { locale, font: deck.font }));
  }
  const right = { x: EDGE + wide + GAP, y: TOP + 0.1, w: INSIDE - wide - GAP, h: high - 0.1 };
  if (map) placeMap(slide, deck, map, right);
  else points(slide, deck, texts, right, 18);
}

/** Part of a table that all columns share evenly: the white in cells is wider on a slide than on a page. */
const EVEN = 0.3;

function tableOn(
  slide: Slide,
  deck: Show,
  { heads, rows, isNumeric, shares, notes }: PrintedTable,
  most: number,
): void {
  const { font, printed } = deck;
  const { locale } = printed.dossier;
  const fontSize = heads.length > 9 ? 13 : heads.length > 6 ? 15 : 18;
  const cell = (text: string, c: number) => ({
    text,
    options: { align: isNumeric[c] ? ('right' as const) : ('left' as const) },
  });
  const head = heads.map((text) => ({
    text,
    options: { bold: true, align: 'center' as const, fill: { color: 'E6ECF2' } },
  }));
  const width = INSIDE;
  slide.addTable([head, ...rows.slice(0, most).map((row) => row.map(cell))], {
    x: EDGE,
    y: TOP + 0.1,
    w: width,
    colW: shares.map((share) => (share * (1 - EVEN) + EVEN / shares.length) * width),
    fontFace: font,
    fontSize,
    color: INK,
    valign: 'middle',
    rowH: 0.5,
    border: { type: 'solid', pt: 0.75, color: 'B8BEC5' },
    margin: [0.03, 0.08, 0.03, 0.08],
  });
  const more = rows.length - most;
  const said = more > 0 ? paperWord(locale, 'moreRows', { count: more }) : (notes[0] ?? '');
  if (said !== '')
    slide.addText(said, {
      x: EDGE,
      y: HIGH - 0.85,
      w: width,
      h: 0.35,
      fontFace: font,
      fontSize: 12,
      color: QUIET,
      margin: 0,
    });
}

/** How the numbers are made again: the last slide. */
function recipeSlide(deck: Show): void {
  const { dossier } = deck.printed;
  const { commands, inputs } = dossier.recipe;
  const slide = headed(deck, paperWord(dossier.locale, 'again'));
  const lines = commands.slice(0, 5).map((text) => ({ text, options: { breakLine: true } }));
  if (lines.length > 0) {
    slide.addText(lines, {
      x: EDGE,
      y: TOP + 0.1,
      w: INSIDE,
      h: 2.4,
      fontFace: 'Consolas',
      fontSize: 14,
      color: INK,
      fill: { color: 'F4F3F0' },
      valign: 'middle',
      fit: 'shrink',
      margin: 10,
    });
  }
  const rows = inputs.slice(0, 8).map(({ name, value }) => [{ text: name }, { text: value }]);
  if (rows.length > 0) {
    slide.addTable(rows, {
      x: EDGE,
      y: TOP + 2.75,
      w: INSIDE,
      colW: [4, INSIDE - 4],
      fontFace: deck.font,
      fontSize: 12,
      color: INK,
      border: { type: 'solid', pt: 0.75, color: 'B8BEC5' },
      margin: [0.03, 0.08, 0.03, 0.08],
    });
  }
  slide.addNotes(notesOf(dossier, ''));
}

function notesOf({ locale, sourceLine, date, dataVersion }: PrintedDossier['dossier'], said: string): string {
  return [
    said,
    `${sourceLine}`,
    `${paperWord(locale, 'date')} ${date} · ${paperWord(locale, 'version')} ${dataVersion}`,
  ]
    .filter((each) => each !== '')
    .join('\n');
}
