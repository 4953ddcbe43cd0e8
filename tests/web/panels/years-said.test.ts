import { expect, test } from 'vitest';
import { yearsSaid } from '../../../web/src/panels/inspector/years-said.ts';
import { EVIDENCE_WORDS } from '../../../web/src/words/evidence-words.ts';
import { wordsOf } from '../../../web/src/words/formats.ts';
import { filled } from '../../../web/src/words/translate.ts';
import type { EvidenceText } from '../../../web/src/words/use-evidence-words.ts';

const chinese: EvidenceText = (key, ...params) => filled('zh', key, EVIDENCE_WORDS[key], params[0] ?? {});

test('years in which a limit is broken are said in runs, each with its end', () => {
  expect(yearsSaid(wordsOf('zh'), chinese, [2026, 2027, 2028, 2029, 2033], 2038)).toBe('2026—2029年、2033年');
});

test('a limit broken up to the last year that is simulated has no end to be said', () => {
  expect(yearsSaid(wordsOf('zh'), chinese, [2036, 2037, 2038], 2038)).toBe('2036年起一直');
});
