import { UsageError } from './usage.ts';

/** One `name=value` as it was typed. */
export interface TypedPair {
  name: string;
  value: string;
}

/** The pairs of `a=1,b=2`; throws `UsageError` where one has no name or no value. */
export function typedPairs(option: string, text: string): TypedPair[] {
  return typedWords(text).map((word) => {
    const at = word.indexOf('=');
    const [name, value] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
    if (at > 0 && name !== '' && value !== '') return { name, value };
    throw new UsageError({
      zh: `--${option} 要写成 名称=值，以逗号分隔，现在是“${word}”。`,
      en: `--${option} is written as name=value, separated by commas; it is "${word}".`,
    });
  });
}

/** The words between commas. */
export function typedWords(text: string): string[] {
  return text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A number as typed; throws `UsageError` where it is none, or not one that is allowed. */
export function typedNumber(
  option: string,
  text: string,
  { isPositive = false, isWhole = false }: { isPositive?: boolean; isWhole?: boolean } = {},
): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const isGood = Number.isFinite(number) && (isPositive ? number > 0 : number >= 0);
  if (isGood && (!isWhole || Number.isInteger(number))) return number;
  const [zh, en] = isWhole
    ? isPositive
      ? ['正整数', 'a positive whole number']
      : ['整数，不小于 0', 'a whole number, 0 or more']
    : isPositive
      ? ['正数', 'a positive number']
      : ['数，不小于 0', 'a number, 0 or more'];
  throw new UsageError({
    zh: `--${option} 须为${zh}，现在是“${text}”。`,
    en: `--${option} must be ${en}; it is "${text}".`,
  });
}

/** One of the words that are known; throws `UsageError` where it is none of them. */
export function typedChoice<Known extends string>(option: string, text: string, known: readonly Known[]): Known {
  const found = known.find((each) => each === text);
  if (found) return found;
  const list = known.join(', ');
  throw new UsageError({
    zh: `--${option} 不认得“${text}”。可用：${list}`,
    en: `--${option} does not know "${text}". Known: ${list}`,
  });
}
