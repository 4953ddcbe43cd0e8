import type { HeatMeasure } from '../heat/index.ts';
import type { Locale, Stage } from '../model/index.ts';

/**
 * 选址方案报告: the paper that leaves the building, as content before any format. Documents, slides, workbooks and web pages are drawn from
 * one dossier, so that none of them can say another number. Everything is in one language, `locale`; numbers are numbers, not text.
 */
export interface Dossier {
  locale: Locale;
  title: string;
  /** Name of the district, and of the scenario or of the base plan. */
  district: string;
  scenario: string;
  /** The day it was made, YYYY-MM-DD; handed in, since the domain has no clock. */
  date: string;
  /** Names the data it was made from (hash of the base plan, and version of the scenario). */
  dataVersion: string;
  /** 审图号 of the maps; empty where none was given: a blank to be filled in is printed then. */
  mapApproval: string;
  /** Where data and maps come from, in one line. */
  sourceLine: string;
  /** The answer in three to eight sentences, for the first page and the first slide; the last one says how sure it is. */
  summary: string[];
  chapters: Chapter[];
  /** Places whose numbers of people are withheld, as `school/stage/year`, with `/after` for those of the scenario; maps write none there either. */
  withheldPlaces?: readonly string[];
  /** What makes the same numbers again. */
  recipe: Recipe;
}

/** One heading of the first level with what stands under it. */
export interface Chapter {
  id: ChapterId;
  title: string;
  blocks: Block[];
}

export type ChapterId =
  | 'problem'
  | 'forecast'
  | 'alternatives'
  | 'actions'
  | 'sites'
  | 'effect'
  | 'moved'
  | 'risks'
  | 'compounds'
  | 'method'
  | 'recipe';

export type Block = HeadingBlock | ParagraphBlock | ListBlock | CommandsBlock | TableBlock | MapBlock | ChartBlock;

export interface HeadingBlock {
  kind: 'heading';
  level: 2 | 3;
  text: string;
}
export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
}
export interface ListBlock {
  kind: 'list';
  items: string[];
}

/** Command lines as they are typed: set so that they can be copied, broken at blanks alone. */
export interface CommandsBlock {
  kind: 'commands';
  lines: readonly string[];
}

/** A table with typed cells. `id` is unique in the dossier, plain ASCII: it names the sheet of a workbook and the anchor of a page. */
export interface TableBlock {
  kind: 'table';
  id: string;
  caption: string;
  columns: Column[];
  rows: Cell[][];
  /** Lines under the table, such as what was withheld. */
  notes: string[];
  /** Rows that a paper prints; the workbook has all of them, and the paper says how many more there are. */
  printedRows?: number;
}
export interface Column {
  title: string;
  /** Printed in brackets after the title; left out where there is none. */
  unit?: string;
  /** Decimals of its numbers; 0 where left out. `percent`: the value is a share, 0.87 for 87 %. `year`: without separators. */
  decimals?: number;
  form?: 'percent' | 'year';
  /** Share of the width of the table against the other columns; 1 where left out. */
  width?: number;
}
/** Text, number, nothing known, or a number of one to four people that is not shown. */
export type Cell = string | number | null | Withheld;
export interface Withheld {
  withheld: true;
}

/** A map that the server draws; `legend`, scale bar, north arrow, date, data version and 审图号 are added by the drawing. */
export interface MapBlock {
  kind: 'map';
  id: string;
  caption: string;
  subject: MapSubject;
  stage: Stage;
  year: number;
  /** Which of the two plans: the scenario's, or the one before. */
  of: 'now' | 'before';
}
/** What a saved view of a meeting shows of the ground, as far as paper can: seen from straight above. */
export interface DrawnView {
  camera: { lng: number; lat: number; zoom: number; bearing: number };
  /** Share of the window's width that the map has: 1, or a half where two stand beside each other. */
  share: 1 | 0.5;
  heat: HeatMeasure | 'none';
  /** Pupils and seats of schools as columns, instead of circles. */
  columns: boolean;
  /** Children on their way from compounds to schools. */
  arcs: boolean;
  catchments: boolean;
  /** `school:ID` or `compound:ID`, empty where nothing is selected. */
  selection: string;
}

/** A saved view of a meeting as a map; it stands in no chapter, but on a slide of its own. */
export interface ViewBlock extends Omit<MapBlock, 'subject'> {
  subject: 'view';
  view: DrawnView;
}
/**
 * overview: schools by stage, compounds, sites, streets. pressure: catchments and schools by utilisation class. catchments: one tone by
 * school with names. moved: compounds that change school, arrows from the old school to the new one. actions: what is built, extended,
 * converted or closed, with year and classes. sites: candidate sites with what speaks against them and distance rings. children: children
 * per km2 on the fixed ground grid. growth: change of them since the base year. walks: compounds by walking distance to their school.
 */
export type MapSubject =
  | 'overview'
  | 'pressure'
  | 'catchments'
  | 'moved'
  | 'actions'
  | 'sites'
  | 'children'
  | 'growth'
  | 'walks';

/** A chart over years or names. Values may be null where not known. */
export interface ChartBlock {
  kind: 'chart';
  id: string;
  caption: string;
  form: 'lines' | 'bars' | 'stacked-bars' | 'points';
  unit: string;
  /** Names along the horizontal axis (years as text); for points each series has `x` instead. */
  labels: string[];
  series: Series[];
  /** Horizontal lines with the name of their rule. */
  limits: { name: string; value: number }[];
  /** Index of the last label that was counted rather than forecast: solid up to it, dashed after. */
  countedUpTo?: number;
}
export interface Series {
  name: string;
  /** Where it is not that of the chart. */
  unit?: string;
  values: (number | null)[];
  /** Horizontal values of a chart of points. */
  x?: number[];
  /** P10 and P90 by label. */
  band?: { low: (number | null)[]; high: (number | null)[] };
}

/** 复算方法: inputs by hash, parameters, and what came out, as name and value. */
export interface Recipe {
  /** Command lines that make the numbers and the file again. */
  commands: string[];
  inputs: { name: string; value: string }[];
}
