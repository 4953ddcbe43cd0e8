import { decodeText } from './decode-text.ts';
import { type FileProblem, unreadable } from './file-problem.ts';
import { jsonErrorPlace } from './json-error-place.ts';
import type { TableSource } from './table-source.ts';

/** A JSON document, or why it is none. */
export function parseJson(
  source: TableSource,
  bytes: Uint8Array,
): { value: unknown; encoding: string; problems: FileProblem[]; failed: boolean } {
  const { text, encoding, problems } = decodeText(source.file, bytes, source.encoding);
  if (text === null) return { value: null, encoding, problems, failed: true };
  if (text.trim() === '') {
    const { problems: more } = unreadable(source.file, 'empty-file', { zh: '文件是空的。', en: 'the file is empty.' });
    return { value: null, encoding, problems: [...problems, ...more], failed: true };
  }
  try {
    return { value: JSON.parse(text), encoding, problems, failed: false };
  } catch (cause) {
    const place = jsonErrorPlace(cause);
    const { problems: more } = unreadable(
      source.file,
      'not-json',
      {
        zh: `不是有效的 JSON（${place.zh}），可能没有下载完整。`,
        en: `is not valid JSON (${place.en}); it may be cut off.`,
      },
      { found: text.trim().slice(0, 40) },
    );
    return { value: null, encoding, problems: [...problems, ...more], failed: true };
  }
}
