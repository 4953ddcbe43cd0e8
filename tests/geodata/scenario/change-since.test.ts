import { changeSince, type ScenarioDraft } from '@xuetu/geodata/scenario';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const history = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 8 });
const draftOf = (labels: string[]): ScenarioDraft => ({
  name: '方案',
  description: '',
  archived: false,
  edits: labels.map((label) => ({ label })),
  cursor: labels.length,
});

test('what is said of a draft to whoever has an earlier one is enough to have it whole', () => {
  fc.assert(
    fc.property(history, history, (before, after) => {
      const [earlier, draft] = [draftOf(before), draftOf(after)];
      const { kept, ...change } = changeSince(earlier, draft);
      expect({ ...change, edits: [...earlier.edits.slice(0, kept), ...change.edits] }).toEqual(draft);
    }),
  );
});

test('one more edit is said alone', () => {
  const { kept, edits } = changeSince(draftOf(['甲', '乙']), draftOf(['甲', '乙', '丙']));
  expect([kept, edits]).toEqual([2, [{ label: '丙' }]]);
});
