import { type School, STAGES, type Stage } from '../model/index.ts';
import type { Column, ImportConfig } from './import-config.ts';
import { type Layer, rowProblem } from './layer.ts';
import { MOST } from './most.ts';
import { numberAt, textAt, wordAt } from './read-cell.ts';
import { KIND_WORDS, SYSTEM_WORDS } from './words.ts';

type SchoolLayer = Layer<ImportConfig['schools'][number]>;
type Details = Pick<School, 'kind' | 'closedFrom' | 'systemChanges' | 'outside' | 'sharedRooms'>;

const YEAR = { whole: true, min: 1800, max: 2200 };
const FEW = { whole: true, min: 0, max: MOST.classes };

/** What is said of a school beside its stages and place: its kind, changes to come, pupils from outside, rooms that stages share. */
export function schoolDetails(layer: SchoolLayer, row: number, stages: readonly Stage[], systems: string[]): Details {
  const { columns } = layer.source;
  const rooms = numberAt(layer, row, columns.sharedRooms, FEW);
  return {
    kind: wordAt(layer, row, columns.kind, KIND_WORDS),
    closedFrom: numberAt(layer, row, columns.closedFrom, YEAR),
    systemChanges: systemChangesAt(layer, row, systems),
    outside: outsideAt(layer, row),
    sharedRooms: rooms && stages.length > 1 ? { rooms, stages: [...stages] } : undefined,
  };
}

/** Classes in makeshift rooms: "2026-2028:4;2029:2", the last without an end. */
export function temporaryAt(layer: SchoolLayer, row: number, stage: Stage): School['stages'][number]['temporary'] {
  const column = layer.source.columns.temporary?.[stage];
  const example = {
    zh: '如「2026-2028:4」，没有止年写「2026:4」',
    en: 'such as "2026-2028:4", or "2026:4" without an end',
  };
  return listAt(layer, row, column, example, (part) => {
    const [, from, to, classes] = /^(\d{4})(?:\s*[-–~]\s*(\d{4}))?\s*[:：]\s*(\d{1,3})$/.exec(part) ?? [];
    if (from === undefined || Number(classes) === 0 || Number(to ?? from) < Number(from)) return undefined;
    return { from: Number(from), ...(to !== undefined && { to: Number(to) }), classes: Number(classes) };
  });
}

function systemChangesAt(layer: SchoolLayer, row: number, systems: readonly string[]): School['systemChanges'] {
  const known = systems.join('、');
  const example = {
    zh: `如「2028:54」，学制为 ${known} 之一`,
    en: `such as "2028:54", the system being one of ${known}`,
  };
  return listAt(layer, row, layer.source.columns.systemChanges, example, (part) => {
    const [, year, word = ''] = /^(\d{4})\s*[:：]\s*(.+)$/.exec(part) ?? [];
    const system = SYSTEM_WORDS[word] ?? word;
    return year !== undefined && systems.includes(system) ? { year: Number(year), system } : undefined;
  });
}

function outsideAt(layer: SchoolLayer, row: number): School['outside'] {
  const { boarders, otherDistricts } = layer.source.columns;
  const limits = { whole: true, min: 0, max: MOST.pupils };
  const found = STAGES.flatMap((stage) => {
    const counts = {
      boarders: numberAt(layer, row, boarders?.[stage], limits),
      otherDistricts: numberAt(layer, row, otherDistricts?.[stage], limits),
    };
    const known = Object.entries(counts).filter(([, count]) => count !== undefined);
    return known.length > 0 ? [[stage, Object.fromEntries(known)]] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function listAt<Item>(
  layer: SchoolLayer,
  row: number,
  column: Column | undefined,
  example: { zh: string; en: string },
  read: (part: string) => Item | undefined,
): Item[] | undefined {
  const text = textAt(layer, row, column);
  if (text === undefined) return undefined;
  const items = text.split(/[;；]/).flatMap((part) => (part.trim() === '' ? [] : [read(part.trim())]));
  if (items.length > 0 && items.every((item) => item !== undefined)) return items;
  layer.problems.add(
    rowProblem(layer, row, {
      code: 'list-unclear',
      column,
      found: text,
      expected: example,
      message: { zh: `找到「${text}」，应${example.zh}。`, en: `found "${text}", expected an entry ${example.en}.` },
    }),
  );
  return undefined;
}
