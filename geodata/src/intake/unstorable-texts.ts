import { flawOfText } from './flaw-of-text.ts';
import type { ImportProblem } from './import-problem.ts';
import { type Layer, rowProblem } from './layer.ts';

/** Texts of the columns that are read which no database keeps: with a NUL character, half a character, or far too long. */
export function unstorableTexts(layer: Layer): ImportProblem[] {
  const { columns = {} } = layer.source as { columns?: Record<string, unknown> };
  return Object.entries(columns).flatMap(([field, mapping]) =>
    namesIn(mapping).flatMap((column) => {
      const index = layer.columns.get(column);
      if (index === undefined) return [];
      return layer.rows.flatMap((row) => {
        const cell = layer.table.rows[row]?.[index];
        const flaw = typeof cell === 'string' ? flawOfText(cell, NAMING.has(field) ? 200 : 2000) : undefined;
        return flaw ? [rowProblem(layer, row, { ...flaw, column })] : [];
      });
    }),
  );
}

/** Fields that name one thing and are looked up by the database. */
const NAMING = new Set(['id', 'name', 'nameEn', 'areaId', 'groupId', 'schoolId', 'yieldType']);

function namesIn(mapping: unknown): string[] {
  if (typeof mapping === 'string') return [mapping];
  if (typeof mapping !== 'object' || mapping === null || 'constant' in mapping) return [];
  return Object.values(mapping).flatMap(namesIn);
}
