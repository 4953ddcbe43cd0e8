import type { Dossier } from '@xuetu/geodata/dossier';

/** What XML 1.0 does not allow: control characters, halves of surrogate pairs, and the two that are no characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A dossier in which every text can stand in any format. Names come from files of strangers. */
export function cleanDossier(dossier: Dossier): Dossier {
  return cleanTexts(dossier);
}

/** A value of which every text, however deep in it, is one line that can stand in any format. */
export function cleanTexts<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

/** One line of text that can stand in any format. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[\t\r\n]+/g, ' ');
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
