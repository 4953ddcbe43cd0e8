import { type MapBlock, type PictureSource, SLIDE } from '@xuetu/geodata/dossier';
import { lettersIn } from '../column-fit.ts';
import { drawPicture, type OnNext, type PaintedPicture, paintedPictures } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import type { PrintedDossier, PrintedTable } from '../printed-dossier.ts';
import { addNativeChart } from './pptx-chart.ts';
import type { Slide } from './pptx-library.ts';
import { BESIDE_TEXT, type Box, EDGE, GAP, HIGH, INK, INSIDE, QUIET, TOP } from './pptx-measures.ts';
import { type Show, startShow, writtenShow } from './pptx-show.ts';
import { headed, notesOf, placePicture, points, recipeSlide, titleSlide } from './pptx-slides.ts';
import { type SlidePlan, slidePlans } from './slide-plan.ts';

/** The slides that draw maps of their own, in large letters. */
function slideMaps(printed: PrintedDossier) {
  return slidePlans(printed).flatMap((plan) => (plan.kind === 'map' || plan.kind === 'charts' ? (plan.map ?? []) : []));
}

/** The slides of a dossier with the maps that are painted for them. */
interface DossierShow extends Show {
  pictures: ReadonlyMap<string, PaintedPicture>;
}

/** A dossier as eight to twelve slides for a projector: charts can be edited, notes say where the numbers are from. */
export async function pptxDocument(
  printed: PrintedDossier,
  source: PictureSource,
  onNext: OnNext,
): Promise<Uint8Array<ArrayBuffer>> {
  const { dossier } = printed;
  const draw = (block: MapBlock) => drawPicture(block, source, dossier, SLIDE);
  const pictures = await paintedPictures(slideMaps(printed), draw, onNext);
  const deck: DossierShow = { ...startShow(dossier), pictures };
  titleSlide(deck);
  for (const plan of slidePlans(printed)) contentSlide(deck, plan);
  recipeSlide(deck);
  return writtenShow(deck);
}

function contentSlide(deck: DossierShow, plan: SlidePlan): void {
  const slide = headed(deck, plan.title);
  if (plan.kind === 'points') points(slide, deck, plan.points, { x: EDGE, y: TOP, w: INSIDE, h: HIGH - TOP - 0.6 }, 24);
  if (plan.kind === 'map') mapOn(slide, deck, plan);
  if (plan.kind === 'table') tableOn(slide, deck, plan.table, plan.rows);
  if (plan.kind === 'charts') chartsOn(slide, deck, plan);
  slide.addNotes(notesOf(deck.dossier, plan.points.join('\n')));
}

function placeMap(slide: Slide, deck: DossierShow, map: MapBlock, box: Box): number {
  return placePicture(slide, deck.pictures.get(map.id)!, map.caption, box);
}

/** The map on the left, what it says on the right. */
function mapOn(slide: Slide, deck: DossierShow, plan: SlidePlan & { kind: 'map' }): void {
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
function chartsOn(
  slide: Slide,
  deck: DossierShow,
  { charts, map, points: texts }: SlidePlan & { kind: 'charts' },
): void {
  const { locale } = deck.dossier;
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

/** Points of the type of a table, the largest first that lets all rows stand on the slide. */
const TYPE_SIZES = [18, 16, 14, 13, 12, 11, 10];
/** Letters of heads are bold, and those of office programs a little wider than reckoned. */
const WIDER = 1.12;

/** Inches that a row of so many lines takes at least. */
function rowHeight(lines: number, fontSize: number): number {
  return lines * ((fontSize * 1.25) / 72) + (lines === 1 ? 0.014 * fontSize : 0.1);
}

/** The largest type in which all rows stand on the slide and no number is broken. */
function typeSize(
  rows: readonly (readonly string[])[],
  colW: readonly number[],
  isNumeric: readonly boolean[],
): number {
  const linesIn = (text: string, c: number, size: number) =>
    Math.ceil((lettersIn(text) * WIDER * size) / 72 / (colW[c]! - 0.16));
  const fits = (size: number) => {
    const [, ...body] = rows;
    if (body.some((row) => row.some((text, c) => isNumeric[c] && linesIn(text, c, size) > 1))) return false;
    const lines = rows.map((row) => Math.max(1, ...row.map((text, c) => linesIn(text, c, size))));
    return lines.reduce((sum, each) => sum + rowHeight(each, size), 0) <= HIGH - TOP - 1.1;
  };
  return TYPE_SIZES.find(fits) ?? TYPE_SIZES.at(-1)!;
}

function tableOn(
  slide: Slide,
  deck: DossierShow,
  { heads, rows, isNumeric, shares, notes }: PrintedTable,
  most: number,
): void {
  const { font, dossier } = deck;
  const { locale } = dossier;
  const cell = (text: string, c: number) => ({
    text,
    options: { align: isNumeric[c] ? ('right' as const) : ('left' as const) },
  });
  const head = heads.map((text) => ({
    text,
    options: { bold: true, align: 'center' as const, fill: { color: 'E6ECF2' } },
  }));
  const width = INSIDE;
  const shown = rows.slice(0, most);
  const colW = shares.map((share) => (share * (1 - EVEN) + EVEN / shares.length) * width);
  const fontSize = typeSize([heads, ...shown], colW, isNumeric);
  slide.addTable([head, ...shown.map((row) => row.map(cell))], {
    x: EDGE,
    y: TOP + 0.1,
    w: width,
    colW,
    fontFace: font,
    fontSize,
    color: INK,
    valign: 'middle',
    rowH: rowHeight(1, fontSize),
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
