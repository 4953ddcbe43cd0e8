import type { Side } from '../../compare/index.ts';
import type { Bounds } from '../../geometry/index.ts';
import type { Locale, Stage } from '../../model/index.ts';
import type { MapFrame } from './map-frame.ts';
import type { PictureSource, Sheet } from './picture.ts';

/** What a subject asks for when it draws: one stage and year of one side, on one frame. */
export interface Scene {
  source: PictureSource;
  /** The side that is drawn. */
  side: Side;
  stage: Stage;
  year: number;
  locale: Locale;
  sheet: Sheet;
  frame: MapFrame;
  /** Places whose numbers the dossier withholds, see there. */
  withheld: ReadonlySet<string>;
}

/** A name on a map with what may stand under it. */
export interface MapLabel {
  at: [x: number, y: number];
  /** Pixels around `at` that are taken by a mark; 0 where the name stands on its place. */
  clear: number;
  lines: { text: string; colour?: string; bold?: boolean }[];
  size: number;
  colour?: string;
  /** Higher ones are placed first; what finds no room is left out. */
  importance: number;
}

/** One line of a legend: a sign of 26 x 14 px whose middle is at the given place, and what it means. */
export interface LegendEntry {
  sign: (x: number, y: number) => string;
  text: string;
  /** Height in pixels where the sign needs more than a line of text. */
  high?: number;
}
export interface LegendSection {
  title: string;
  entries: LegendEntry[];
}

/** What a subject puts on the quiet ground, in paint order. */
interface MapDrawing {
  /** Under the streets. */
  fills: string[];
  /** Over the streets, under every name. */
  marks: string[];
  /** Boxes that no name may cover, as west, north, east, south in pixels. */
  taken: [number, number, number, number][];
  labels: MapLabel[];
  legend: LegendSection[];
}

/** A subject: which part of the ground it needs, and what it draws there. */
export interface Subject {
  extent(scene: Omit<Scene, 'frame'>): Bounds;
  /** Degrees clockwise from north that are up; north where left out. */
  bearing?: number;
  draw(scene: Scene): MapDrawing;
}
