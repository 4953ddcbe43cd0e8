import { PAPER, type Sheet, SLIDE } from '@xuetu/geodata/dossier';
import { type StoryMap, type StorySlide, storySlide } from '../../story/story-slide.ts';
import type { ToldStory } from '../../story/told-story.ts';
import { cleanStory } from '../clean-story.ts';
import { drawPicture, type OnNext, type PaintedPicture, paintedPictures } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import type { Slide } from './pptx-library.ts';
import { BESIDE_TEXT, EDGE, GAP, HIGH, INK, INSIDE, QUIET, TOP } from './pptx-measures.ts';
import { type Show, startShow, writtenShow } from './pptx-show.ts';
import { headed, notesOf, placePicture, points, recipeSlide, titleSlide } from './pptx-slides.ts';

/** Beside a list: wider than in a dossier, since legends of heat are long. */
const WHOLE: Sheet = { ...SLIDE, widthPx: 900 };
/** Half a slide: letters that let the legend stand in one row, so that the map has the room. */
const HALF: Sheet = { widthPx: PAPER.widthPx, heightPx: [350, 410], letters: 1.25 };

interface StoryShow extends Show {
  pictures: ReadonlyMap<string, PaintedPicture>;
}

/** A story as slides, one for each view in its order between the title and how it is made again. */
export async function storyDocument(
  story: ToldStory,
  smallCounts: boolean,
  onNext: OnNext,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = cleanStory(story);
  const { dossier, views, length } = told;
  const slides = views.map((_, at) => storySlide(told, at, smallCounts));
  const maps = slides.flatMap(({ body }) => mapsIn(body));
  const drawings = new Map(maps.map(({ map, sheet }) => [map.block, { map, sheet }]));
  const pictures = await paintedPictures(
    maps.map(({ map }) => map.block),
    (block) => {
      const { map, sheet } = drawings.get(block)!;
      return drawPicture(block, map.source, map.dossier, sheet);
    },
    onNext,
  );
  const show: StoryShow = { ...startShow(dossier), pictures };
  titleSlide(
    show,
    views.length < length ? paperWord(dossier.locale, 'firstViews', { shown: views.length, length }) : '',
  );
  for (const slide of slides) viewSlide(show, slide);
  recipeSlide(show);
  return writtenShow(show);
}

function mapsIn(body: StorySlide['body']): { map: StoryMap; sheet: Sheet }[] {
  if (body.kind === 'map') return [{ map: body.map, sheet: WHOLE }];
  return body.kind === 'two-maps' ? [body.before, body.now].map((map) => ({ map, sheet: HALF })) : [];
}

function viewSlide(show: StoryShow, { title, foot, notes, body }: StorySlide): void {
  const slide = headed(show, title, foot);
  const high = HIGH - TOP - 0.55;
  if (body.kind === 'map') {
    const { map, facts } = body;
    const box = { x: EDGE, y: TOP, w: BESIDE_TEXT, h: high };
    const w = placePicture(slide, show.pictures.get(map.block.id)!, altOf(map), box);
    points(slide, show, facts, { x: EDGE + w + GAP, y: TOP + 0.1, w: INSIDE - w - GAP, h: high - 0.1 }, 20);
  }
  if (body.kind === 'two-maps') {
    half(slide, show, body.before, EDGE);
    half(slide, show, body.now, EDGE + (INSIDE + GAP) / 2);
  }
  if (body.kind === 'grid') gridOn(slide, show, body.table);
  if (body.kind === 'missing') {
    const text = { fontFace: show.font, fontSize: 24, color: QUIET, valign: 'middle', align: 'center' } as const;
    slide.addText(body.text, { ...text, x: EDGE, y: TOP, w: INSIDE, h: high });
  }
  slide.addNotes(notesOf(show.dossier, notes));
}

/** One of two maps, under the name of its plan. */
function half(slide: Slide, show: StoryShow, map: StoryMap, x: number): void {
  const w = (INSIDE - GAP) / 2;
  const name = 0.4;
  slide.addText(map.plan, {
    x,
    y: TOP - 0.05,
    w,
    h: name,
    fontFace: show.font,
    fontSize: 18,
    bold: true,
    color: INK,
    margin: 0,
    fit: 'shrink',
  });
  const box = { x, y: TOP + name, w, h: HIGH - TOP - name - 0.5 };
  placePicture(slide, show.pictures.get(map.block.id)!, altOf(map), box);
}

function altOf({ block, plan }: StoryMap): string {
  return `${block.caption} · ${plan} · ${block.year}`;
}

/** Inches of the column of names. */
const NAMES = 1.9;

function gridOn(slide: Slide, { font, dossier }: Show, { years, marked, rows, note }: GridTable): void {
  const head = ['', ...years.map(String)].map((text, c) => ({
    text,
    options: {
      bold: true,
      align: 'center' as const,
      ...(c === marked + 1 && c > 0 ? { color: 'FFFFFF', fill: { color: INK } } : { fill: { color: 'E6ECF2' } }),
    },
  }));
  const lines = rows.map(({ school, cells }) => [
    { text: school, options: { align: 'left' as const } },
    ...cells.map(({ text, pressure }) => ({
      text,
      options: {
        align: 'center' as const,
        ...(pressure && { color: pressure.ink.slice(1), fill: { color: pressure.colour.slice(1) } }),
      },
    })),
  ]);
  slide.addTable([head, ...lines], {
    x: EDGE,
    y: TOP,
    w: INSIDE,
    colW: [NAMES, ...years.map(() => (INSIDE - NAMES) / years.length)],
    rowH: 0.38,
    fontFace: font,
    fontSize: years.length > 11 ? 9.5 : 13,
    color: INK,
    valign: 'middle',
    border: { type: 'solid', pt: 0.75, color: 'FFFFFF' },
    margin: [0.02, 0, 0.02, 0.02],
  });
  const said = { fontFace: font, fontSize: 14, color: QUIET, margin: 0, lang: dossier.locale };
  slide.addText(note, { ...said, x: EDGE, y: HIGH - 0.95, w: INSIDE, h: 0.4 });
}

type GridTable = Extract<StorySlide['body'], { kind: 'grid' }>['table'];
