import type { Locale } from '@xuetu/geodata/model';
import { paperWord } from './paper-words.ts';
import type { PrintedBlock } from './printed-dossier.ts';

/** Names in each paragraph the figures and tables that stand between it and the next paragraph or heading: …（见图1、表2）。 */
export function referring(blocks: readonly PrintedBlock[], locale: Locale): PrintedBlock[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph') return block;
    const names = namesAfter(blocks, at, locale);
    return names.length === 0 ? block : { ...block, referring: withNames(block.text, names, locale) };
  });
}

function namesAfter(blocks: readonly PrintedBlock[], at: number, locale: Locale): string[] {
  const end = blocks.findIndex(({ kind }, i) => i > at && (kind === 'paragraph' || kind === 'heading'));
  const space = locale === 'zh' ? '' : ' ';
  return blocks
    .slice(at + 1, end < 0 ? blocks.length : end)
    .flatMap((each) =>
      each.kind === 'figure' || each.kind === 'table' ? [`${paperWord(locale, each.kind)}${space}${each.number}`] : [],
    );
}

/** Before the full stop that ends the text, where one does. */
function withNames(text: string, names: readonly string[], locale: Locale): string {
  const said = paperWord(locale, 'see', { names: names.join(locale === 'zh' ? '、' : ', ') });
  const [, body, stop] = /^(.*?)([。.]?)$/s.exec(text)!;
  return `${body}${said}${stop}`;
}
