import type { LineShape, Position } from '../model/index.ts';
import { distanceMetres } from './distance-metres.ts';

/** Length of a street or river in metres, over all its lines. */
export function lengthMetres(shape: LineShape): number {
  const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
  return lines.reduce((total, line) => total + lineLength(line), 0);
}

function lineLength(line: Position[]): number {
  let total = 0;
  for (let i = 1; i < line.length; i++) total += distanceMetres(line[i - 1]!, line[i]!);
  return total;
}
