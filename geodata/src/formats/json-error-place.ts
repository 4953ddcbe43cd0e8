import type { LocalName } from '../model/index.ts';

/** Where a text stops being JSON, from the error that `JSON.parse` throws: line and character, or the end of the text. */
export function jsonErrorPlace(error: unknown): LocalName {
  const reason = error instanceof Error ? error.message : String(error);
  const [, line, character] = /line (\d+) column (\d+)/.exec(reason) ?? [];
  if (line && character) {
    return {
      zh: `第 ${line} 行第 ${character} 个字符处有误`,
      en: `at line ${line}, character ${character}: ${reason}`,
    };
  }
  const [, token, around] =
    /^Unexpected token '(.+?)', (?:\.\.\.)?"?(.*?)"?(?:\.\.\.)? is not valid JSON$/s.exec(reason) ?? [];
  if (token && around !== undefined) {
    const near = around.replace(/\s+/g, ' ').trim();
    return { zh: `「${near}」处不应有「${token}」`, en: `unexpected ${token} at ${near}` };
  }
  if (/end of JSON/i.test(reason)) return { zh: '在结尾处中断', en: 'it ends too early' };
  return { zh: reason, en: reason };
}
