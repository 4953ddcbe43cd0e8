import { flawOfText, printable } from '../flaw-of-text.ts';
import type { ImportConfig } from '../import-config.ts';
import type { ImportProblem } from '../import-problem.ts';

/** Texts and keys anywhere in the config that no database keeps. */
export function configTexts(config: ImportConfig): ImportProblem[] {
  return textsIn(config, []).flatMap(({ text, path }) => {
    const flaw = flawOfText(text, 500);
    const column = printable(path.join('.')).slice(0, 200);
    if (!flaw) return [];
    const { message } = flaw;
    return [
      {
        severity: 'error' as const,
        file: 'config',
        column,
        ...flaw,
        message: { zh: `配置项「${column}」：${message.zh}`, en: `config "${column}": ${message.en}` },
      },
    ];
  });
}

function textsIn(value: unknown, path: string[]): { text: string; path: string[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    { text: key, path: [...path, key] },
    ...textsIn(each, [...path, key]),
  ]);
}
