import type { ChapterId, ChartBlock, MapBlock } from '@xuetu/geodata/dossier';
import { paperWord } from '../paper-words.ts';
import type { PrintedBlock, PrintedDossier, PrintedTable } from '../printed-dossier.ts';
import { glimpseOf } from './glimpse-of.ts';

/** What one slide shows beside its title. */
export type SlidePlan = { title: string; points: string[] } & (
  | { kind: 'points' }
  | { kind: 'map'; map: MapBlock }
  | { kind: 'charts'; charts: ChartBlock[]; map?: MapBlock }
  | { kind: 'table'; table: PrintedTable; rows: number }
);

/** Most that a room takes in at once. */
const SENTENCES = 6;
const POINTS = 5;
const POINTS_BESIDE = 4;
const LETTERS_OF_A_POINT = { zh: 90, en: 180 };
const ROWS = 8;

/** The blocks of one chapter. */
interface Part {
  title: string;
  blocks: PrintedBlock[];
  /** Letters of one point. */
  most: number;
}

/**
 * The slides between title and end, eight to ten: the problem, the forecast, where it is worst, then, where there is a proposal, the
 * alternatives, what is done, the effect, who changes school and the risks; at last how it is made again.
 */
export function slidePlans({ dossier, blocks }: PrintedDossier): SlidePlan[] {
  const parts = partsOf(blocks, LETTERS_OF_A_POINT[dossier.locale]);
  const part = (id: ChapterId) => parts.get(id);
  return [
    { kind: 'points' as const, title: paperWord(dossier.locale, 'summary'), points: shortened(dossier.summary) },
    ...chartSlide(part('problem'), 1),
    ...mapSlide(part('problem'), ({ subject }) => subject === 'pressure'),
    ...chartSlide(part('forecast'), 2),
    ...(part('alternatives') ? [] : mapSlide(part('forecast'), () => true)),
    ...tableSlide(part('alternatives')),
    ...mapSlide(part('actions'), () => true),
    ...tableSlide(part('actions')),
    ...effectSlide(part('effect')),
    ...mapSlide(part('moved'), ({ subject }) => subject === 'moved'),
    ...tableSlide(part('risks')),
    ...(part('actions') ? [] : mapSlide(part('compounds'), () => true)),
    ...(part('actions') ? [] : tableSlide(part('method'))),
  ].slice(0, MOST);
}

/** The first sentences of a summary and its last one, which says how sure they are. */
function shortened(summary: readonly string[]): string[] {
  return [...summary.slice(0, SENTENCES - 1), ...summary.slice(SENTENCES - 1).slice(-1)];
}

/** Slides beside the first and the last. */
const MOST = 10;

function partsOf(blocks: readonly PrintedBlock[], most: number): Map<ChapterId, Part> {
  const parts = new Map<ChapterId, Part>();
  let part: Part | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading' && block.chapter) {
      part = { title: block.text, blocks: [], most };
      parts.set(block.chapter, part);
    } else part?.blocks.push(block);
  }
  return parts;
}

function mapSlide(part: Part | undefined, isWanted: (map: MapBlock) => boolean): SlidePlan[] {
  const maps = picturesOf(part).filter((block) => block.kind === 'map');
  const map = maps.find(isWanted);
  return part && map ? [{ kind: 'map', title: map.caption, map, points: pointsOf(part).slice(0, POINTS_BESIDE) }] : [];
}

/** The charts of a chapter whose first series comes nearest to its limit or its second series, in their own order. */
function chartSlide(part: Part | undefined, most: number): SlidePlan[] {
  const charts = picturesOf(part).filter(
    (block): block is ChartBlock => block.kind === 'chart' && block.form !== 'points',
  );
  const chosen = new Set(charts.toSorted((a, b) => tightness(b) - tightness(a)).slice(0, most));
  const shown = most === 1 ? charts.slice(0, 1) : charts.filter((each) => chosen.has(each));
  return part && shown.length > 0
    ? [
        {
          kind: 'charts',
          title: part.title,
          charts: shown,
          points: most > 1 ? [] : pointsOf(part).slice(0, POINTS_BESIDE),
        },
      ]
    : [];
}

/** The change over the years beside the map of what it comes to. */
function effectSlide(part: Part | undefined): SlidePlan[] {
  const [plan] = chartSlide(part, 1);
  const maps = picturesOf(part).filter((block) => block.kind === 'map');
  const map = maps.find(({ subject, of }) => subject === 'pressure' && of === 'now');
  return plan?.kind === 'charts' && map ? [{ ...plan, map }] : plan ? [plan] : [];
}

function tightness({ series, limits }: ChartBlock): number {
  const [first, second] = series.map(({ values }) => Math.max(...values.map((value) => value ?? 0)));
  const bound = Math.min(...limits.map(({ value }) => value), second || Number.POSITIVE_INFINITY);
  return (first ?? 0) / bound;
}

function tableSlide(part: Part | undefined): SlidePlan[] {
  const table = part?.blocks.find((block) => block.kind === 'table');
  return part && table ? [{ kind: 'table', title: table.caption, table, rows: ROWS, points: [] }] : [];
}

function picturesOf(part: Part | undefined): (MapBlock | ChartBlock)[] {
  return part?.blocks.flatMap((block) => (block.kind === 'figure' ? [block.block] : [])) ?? [];
}

/** The lists of a chapter, or its first paragraphs, each cut to what is read at a glance. */
function pointsOf({ blocks, most }: Part): string[] {
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const texts = items.length > 0 ? items : blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  return texts.slice(0, POINTS).map((text) => glimpseOf(text, most));
}
