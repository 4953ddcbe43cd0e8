import type { Dossier } from '@xuetu/geodata/dossier';
import type { PaintedPicture } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import type { Slide } from './pptx-library.ts';
import { ACCENT, type Box, EDGE, HIGH, INK, INSIDE, QUIET, TOP, WIDE } from './pptx-measures.ts';
import type { Show } from './pptx-show.ts';

/** The first slide: what it is of, from which day and data. `note` stands under it where there is one. */
export function titleSlide({ pptx, dossier, font }: Show, note = ''): void {
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
  if (note !== '') slide.addText(note, { ...text, y: 6, h: 0.45, fontSize: 16, color: QUIET });
  slide.addText(sourceLine, { ...text, y: 6.5, h: 0.6, fontSize: 14, color: QUIET });
  slide.addNotes(notesOf(dossier, dossier.summary.join('\n')));
}

/** A slide with its title, a line under it, and in the foot its number and what the numbers on it are of: the plan of the dossier unless said otherwise. */
export function headed(
  { pptx, dossier, font }: Show,
  title: string,
  of = `${dossier.district} · ${dossier.scenario} · ${dossier.dataVersion}`,
): Slide {
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
  const foot = {
    y: HIGH - 0.42,
    h: 0.3,
    fontFace: font,
    fontSize: widthOf(of) > LONG ? 8.5 : 11,
    color: QUIET,
    margin: 0,
  };
  slide.addText(of, { ...foot, x: EDGE, w: 10.8, fit: 'shrink' });
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

/** Latin letters after which a foot finds no room in its usual size. */
const LONG = 120;

/** Letters of a line, Chinese ones counted as two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0);
}

/** Some sentences as a list. */
export function points(slide: Slide, { font }: Show, texts: readonly string[], box: Box, fontSize: number): void {
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

/** A picture as large as it goes into a box, and how wide it is. */
export function placePicture(slide: Slide, picture: PaintedPicture, altText: string, box: Box): number {
  const scale = Math.min(box.w / picture.widthPx, box.h / picture.heightPx);
  const [w, h] = [picture.widthPx * scale, picture.heightPx * scale];
  const data = `image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
  slide.addImage({ data, x: box.x, y: box.y, w, h, altText });
  return w;
}

/** How the numbers are made again: the last slide. */
export function recipeSlide(deck: Show): void {
  const { dossier } = deck;
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

/** What the speaker says, and where the numbers are from. */
export function notesOf({ locale, sourceLine, date, dataVersion }: Dossier, said: string): string {
  return [
    said,
    `${sourceLine}`,
    `${paperWord(locale, 'date')} ${date} · ${paperWord(locale, 'version')} ${dataVersion}`,
  ]
    .filter((each) => each !== '')
    .join('\n');
}
