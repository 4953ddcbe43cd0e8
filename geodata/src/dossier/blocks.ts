import { type Locale, type Stage, stageName } from '../model/index.ts';
import type { Column, MapBlock } from './dossier.ts';
import type { ToldBlock, ToldTable } from './told-block.ts';

/** Picks the words of one language. */
export type Say = (zh: string, en: string) => string;

export function sayIn(locale: Locale): Say {
  return (zh, en) => (locale === 'zh' ? zh : en);
}

export function heading(text: string, level: 2 | 3 = 2): ToldBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): ToldBlock {
  return { kind: 'paragraph', text };
}

export function list(items: string[]): ToldBlock[] {
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

export function table(
  id: string,
  caption: string,
  columns: Column[],
  rows: ToldTable['rows'],
  { notes = [], printedRows }: { notes?: string[]; printedRows?: number } = {},
): ToldTable {
  return { kind: 'table', id, caption, columns, rows, notes, ...(printedRows !== undefined && { printedRows }) };
}

export function map(words: Omit<MapBlock, 'kind'>): MapBlock {
  return { kind: 'map', ...words };
}

/** 1,620: a whole number of people, seats or 万元. */
export function whole(value: number): string {
  return (Math.round(value) || 0).toLocaleString('en-US');
}

/** 甲、乙; A, B. */
export function listed(names: readonly string[], say: Say): string {
  return names.join(say('、', ', '));
}

/** What a stage is called in the language spoken. */
export function stageIn(stage: Stage, say: Say): string {
  const { zh, en } = stageName(stage);
  return say(zh, en);
}

/** The same at the beginning of a title. */
export function stageTitle(stage: Stage, say: Say): string {
  const name = stageIn(stage, say);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
