import { borderNear } from '@xuetu/geodata/geometry';
import type { Position } from '@xuetu/geodata/model';
import { isRefusal, layerOf } from '@xuetu/geodata/scenario';
import { lineNear, type MapLine } from './line-index.ts';
import type { Paper, PenPlace } from './mode.ts';

/** What the pen takes hold of near it. */
export interface Snap {
  kind: 'vertex' | 'border' | MapLine['kind'];
  at: Position;
  /** What it is called, where it has a name. */
  name: string;
}

/** A border draws the pen from farther away than other lines: this many times. */
const PULL_OF_BORDERS = 1.5;

/** A corner of the border in reach; else the nearest of border, street, river, railway and outline of a compound. */
export function snapAt(paper: Paper, { at, reachMetres, isFree }: PenPlace): Snap | null {
  if (isFree) return null;
  const border = borderSnapAt(paper, at, reachMetres);
  if (border?.kind === 'vertex') return border;
  const line = lineNear(paper.plan, at, reachMetres);
  if (border && border.metres <= (line?.metres ?? Infinity) * PULL_OF_BORDERS) return border;
  return line && { kind: line.line.kind, at: line.at, name: line.line.name };
}

/** What a pen that looks for nothing but borders takes hold of. */
export function borderSnapAt(
  paper: Paper,
  at: Position,
  reachMetres: number,
): (Snap & { metres: number; catchmentIds: string[]; isOutside: boolean }) | null {
  const layer = layerOf(paper.plan, paper);
  if (isRefusal(layer)) return null;
  const near = borderNear(layer.topology, at, reachMetres);
  return near && { ...near, kind: near.kind === 'corner' ? 'vertex' : 'border', name: '' };
}
