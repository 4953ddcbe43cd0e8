import type { Side } from '../../compare/index.ts';
import type { Plan } from '../../model/index.ts';

/** A drawing as SVG. It names no font that it brings along: whoever paints it has a sans-serif one with Chinese letters. */
export interface Picture {
  svg: string;
  widthPx: number;
  heightPx: number;
}

/** What the pictures of a dossier are drawn from: the plan it proposes and the one before, each with its numbers. */
export interface PictureSource {
  now: Side;
  before: Side;
  /** The plan that both are made over; left out where it is the one before. */
  base?: Plan;
}

/** How large a picture is and how its letters are set, as a factor of those on paper. */
export interface Sheet {
  widthPx: number;
  /** Of the map itself or of the plotting area, without title, legend and foot; least and most. */
  heightPx: [least: number, most: number];
  letters: number;
}

/** The width between the margins of an A4 page; 1 px is 0.61 pt there. */
export const PAPER: Sheet = { widthPx: 720, heightPx: [330, 560], letters: 1 };

/** The left two thirds of a slide: letters are read from ten metres. */
export const SLIDE: Sheet = { widthPx: 760, heightPx: [380, 440], letters: 1.6 };
