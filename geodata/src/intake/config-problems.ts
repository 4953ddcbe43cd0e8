import { z } from 'zod';
import type { LocalName } from '../model/index.ts';
import { ImportConfig } from './import-config.ts';
import type { ImportProblem } from './import-problem.ts';

type Issue = z.core.$ZodIssue;

const CHINESE = z.locales.zhCN().localeError;
const ENGLISH = z.locales.en().localeError;

/** Everything that is wrong with a config, each with the place in it: a misspelt name, a wrong type, a value that is missing. */
export function configProblems(value: unknown, file = 'config'): ImportProblem[] {
  const chinese = ImportConfig.safeParse(value, { error: CHINESE }).error?.issues ?? [];
  const english = ImportConfig.safeParse(value, { error: ENGLISH }).error?.issues ?? [];
  return english.map((issue, at) => problemOf(issue, chinese[at] ?? issue, value, file));
}

function problemOf(english: Issue, chinese: Issue, value: unknown, file: string): ImportProblem {
  const column = pathText(english.path);
  const found = foundText(valueAt(value, english.path));
  const reason = reasonOf(english, chinese, found === undefined);
  const place: LocalName = column === '' ? { zh: '', en: '' } : { zh: `「${column}」：`, en: ` "${column}"` };
  return {
    severity: 'error',
    code: english.code === 'unrecognized_keys' ? 'config-key' : 'config-value',
    file,
    ...(column !== '' && { column }),
    ...(english.code !== 'unrecognized_keys' && found !== undefined && { found }),
    message: { zh: `${file}：配置${place.zh}${reason.zh}。`, en: `${file}: config${place.en}: ${reason.en}.` },
  };
}

/** Of alternatives none fits, so the reason is what each of them wants. */
function reasonOf(english: Issue, chinese: Issue, isMissing: boolean): LocalName {
  if (english.code === 'unrecognized_keys') return unknownKeys(english.keys);
  if (isMissing) return { zh: '缺少这一项', en: 'it is missing' };
  if (english.code === 'invalid_type') return typeExpected(english.expected);
  if (english.code === 'invalid_union' && chinese.code === 'invalid_union') {
    const reasons = english.errors.flatMap(([first], at) =>
      first ? [reasonOf(first, chinese.errors[at]?.[0] ?? first, false)] : [],
    );
    if (reasons.length > 0) {
      return { zh: reasons.map((each) => each.zh).join('，或'), en: reasons.map((each) => each.en).join(', or ') };
    }
  }
  return { zh: chinese.message, en: english.message };
}

const TYPES: Record<string, LocalName> = {
  string: { zh: '文字', en: 'a text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '对象 { … }', en: 'an object { ... }' },
  record: { zh: '对象 { … }', en: 'an object { ... }' },
  array: { zh: '数组 [ … ]', en: 'a list [ ... ]' },
};

function typeExpected(type: string): LocalName {
  const { zh, en } = TYPES[type] ?? { zh: type, en: type };
  return { zh: `应为${zh}`, en: `expected ${en}` };
}

function unknownKeys(keys: string[]): LocalName {
  return {
    zh: `有不认识的项：${keys.map((key) => `「${key}」`).join('、')}，请核对拼写`,
    en: `not known: ${keys.map((key) => `"${key}"`).join(', ')}; check the spelling`,
  };
}

function pathText(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  );
}

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

function foundText(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text === undefined || text.length <= 80 ? text : `${text.slice(0, 80)}…`;
}
