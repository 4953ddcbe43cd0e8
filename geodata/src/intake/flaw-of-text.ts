import type { LocalName } from '../model/index.ts';

/** What is wrong with a text as such. */
interface TextFlaw {
  code: 'text-unreadable' | 'text-too-long';
  found: string;
  expected: LocalName;
  message: LocalName;
}

/** The text with a visible sign where a character cannot be kept. */
export function printable(text: string): string {
  return text.replaceAll('\0', '␀').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Why a text cannot be kept: a NUL character, half of a character pair (an unpaired surrogate), or more characters than `most`. */
export function flawOfText(text: string, most: number): TextFlaw | undefined {
  const shown = printable(text);
  const found = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  if (shown !== text) {
    return {
      code: 'text-unreadable',
      found,
      expected: { zh: '不含 NUL 等无效字符的文字', en: 'text without NUL or broken characters' },
      message: {
        zh: `「${found}」含有无效字符（NUL 或残缺字符），请删除后重新填写。`,
        en: `"${found}" holds a NUL or broken character; type the text again without it.`,
      },
    };
  }
  if (text.length <= most) return undefined;
  return {
    code: 'text-too-long',
    found,
    expected: { zh: `不超过 ${most} 个字符`, en: `at most ${most} characters` },
    message: {
      zh: `文字有 ${text.length} 个字符，最多 ${most} 个：「${found}」。`,
      en: `the text has ${text.length} characters, at most ${most} are allowed: "${found}".`,
    },
  };
}
