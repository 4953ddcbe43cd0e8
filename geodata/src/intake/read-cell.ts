import { cellText } from '../formats/index.ts';
import type { LocalName } from '../model/index.ts';
import type { Column } from './import-config.ts';
import { cellAt, type Layer, rowProblem } from './layer.ts';

/** Text of a cell, or undefined where it is empty. */
export function textAt(layer: Layer, row: number, column: Column | undefined): string | undefined {
  return cellText(cellAt(layer, row, column)) || undefined;
}

/** Text of a cell that must not be empty. */
export function requiredText(layer: Layer, row: number, column: Column): string | undefined {
  const text = textAt(layer, row, column);
  if (text === undefined && !isMissing(layer, column)) layer.problems.add(emptyCell(layer, row, column));
  return text;
}

/** What a number may be. */
export interface NumberLimits {
  whole?: boolean;
  min?: number;
  max?: number;
  required?: boolean;
}

/** A number, or undefined where the cell is empty; anything else is reported with what was found. */
export function numberAt(
  layer: Layer,
  row: number,
  column: Column | undefined,
  limits: NumberLimits = {},
): number | undefined {
  const cell = cellAt(layer, row, column);
  const text = cellText(cell);
  if (text === '') {
    if (limits.required && column !== undefined && !isMissing(layer, column)) {
      layer.problems.add(emptyCell(layer, row, column));
    }
    return undefined;
  }
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? numberOf(text) : Number.NaN;
  const tooLow = limits.min !== undefined && value < limits.min;
  const tooHigh = limits.max !== undefined && value > limits.max;
  if (Number.isFinite(value) && !tooLow && !tooHigh && (!limits.whole || Number.isInteger(value))) return value;
  const expected = expectedNumber(limits);
  layer.problems.add(
    rowProblem(layer, row, {
      code: Number.isFinite(value) ? 'number-out-of-range' : 'number-expected',
      column,
      found: text,
      expected,
      message: {
        zh: `找到「${text}」，应为${/^[-\d]/.test(expected.zh) ? ' ' : ''}${expected.zh}。`,
        en: `found "${text}", expected ${expected.en}.`,
      },
    }),
  );
  return undefined;
}

/** A calendar or school year: 2018, "2018", "2018年", "2018-2019", "2018/19" (a school year counts by its autumn). */
export function yearAt(layer: Layer, row: number, column: Column): number | undefined {
  const cell = cellAt(layer, row, column);
  const text = cellText(cell);
  if (text === '') {
    if (!isMissing(layer, column)) layer.problems.add(emptyCell(layer, row, column));
    return undefined;
  }
  const year =
    cell instanceof Date
      ? cell.getUTCFullYear()
      : Number(/^(\d{4})(?:\s*年|\s*[-/–~]\s*\d{2,4})?(?:\.0)?$/.exec(text.normalize('NFKC'))?.[1]);
  if (year >= 1900 && year <= 2200) return year;
  layer.problems.add(
    rowProblem(layer, row, {
      code: 'year-expected',
      column,
      found: text,
      expected: { zh: '年份，如 2024', en: 'a year such as 2024' },
      message: { zh: `找到「${text}」，应为年份，如 2024。`, en: `found "${text}", expected a year such as 2024.` },
    }),
  );
  return undefined;
}

/** One of a set of words, in our spelling or in another that is known; reported where it is neither. */
export function wordAt<Word extends string>(
  layer: Layer,
  row: number,
  column: Column | undefined,
  words: Record<string, Word>,
): Word | undefined {
  const text = textAt(layer, row, column);
  if (text === undefined) return undefined;
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const known = Object.keys(words).join('、');
  layer.problems.add(unknownWord(layer, row, column, text, { zh: known, en: known }));
  return undefined;
}

/** A cell holds a word that is not one of those expected. */
export function unknownWord(layer: Layer, row: number, column: Column | undefined, found: string, expected: LocalName) {
  return rowProblem(layer, row, {
    code: 'word-unknown',
    column,
    found,
    expected,
    message: {
      zh: `找到「${found}」，应为其中之一：${expected.zh}。`,
      en: `found "${found}", expected one of: ${expected.en}.`,
    },
  });
}

/** Whether the whole column is missing, which has been reported once. */
function isMissing(layer: Layer, column: Column): boolean {
  return typeof column === 'string' && !layer.columns.has(column);
}

function emptyCell(layer: Layer, row: number, column: Column) {
  return rowProblem(layer, row, {
    code: 'value-missing',
    column,
    found: '',
    expected: { zh: '一个值', en: 'a value' },
    message: { zh: '单元格是空的，必须填写。', en: 'the cell is empty but must be filled.' },
  });
}

function numberOf(text: string): number {
  const plain = text.normalize('NFKC');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(grouped) ? Number(grouped) : Number.NaN;
}

function expectedNumber({ whole, min, max }: NumberLimits): LocalName {
  const kind = whole ? { zh: '整数', en: 'a whole number' } : { zh: '数字', en: 'a number' };
  if (min === 0 && max === undefined) return { zh: `不小于 0 的${kind.zh}`, en: `${kind.en}, not negative` };
  if (min !== undefined && max !== undefined) {
    return { zh: `${min} 到 ${max} 之间的${kind.zh}`, en: `${kind.en} between ${min} and ${max}` };
  }
  return kind;
}
