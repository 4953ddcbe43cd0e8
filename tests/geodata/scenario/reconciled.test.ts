import {
  branchedAt,
  committed,
  type Edit,
  type History,
  isSameValue,
  movedTo,
  reconciled,
  type ScenarioDraft,
} from '@xuetu/geodata/scenario';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const edit = (label: string): Edit => ({ label, at: label });
const draft = (edits: string[], changes: Partial<ScenarioDraft> = {}): ScenarioDraft => ({
  name: '方案',
  description: '',
  archived: false,
  edits: edits.map(edit),
  cursor: edits.length,
  ...changes,
});
const labels = (edits: readonly Edit[]) => edits.map(({ label }) => label);
const active = ({ edits, cursor }: History) => edits.slice(0, cursor);

/** What one person does with a scenario: further edits, and going to some point of the history. */
const anyWork = (who: string) =>
  fc.array(fc.oneof(fc.constant('commit' as const), fc.nat(6)), { maxLength: 5 }).map((steps) => {
    return (start: ScenarioDraft): ScenarioDraft => {
      let now: History = start;
      for (const [i, step] of steps.entries())
        now = step === 'commit' ? committed(now, edit(`${who}${i}`)) : movedTo(now, step);
      return { ...start, ...now };
    };
  });

describe('two versions of one scenario', () => {
  test('are one where only one of them went on, whoever that was', () => {
    const base = draft(['甲']);
    expect(reconciled(base, draft(['甲', '乙']), base)).toEqual({ draft: draft(['甲', '乙']) });
    expect(reconciled(base, base, draft(['甲', '丙']))).toEqual({ draft: draft(['甲', '丙']) });
  });

  test('are one where a save whose answer was lost is found stored', () => {
    expect(reconciled(draft([]), draft(['甲', '乙']), draft(['甲']))).toEqual({ draft: draft(['甲', '乙']) });
  });

  test('are one where one renamed it and the other edited it', () => {
    const theirs = draft(['甲'], { name: '城东方案' });
    expect(reconciled(draft(['甲']), draft(['甲', '乙']), theirs)).toEqual({
      draft: draft(['甲', '乙'], { name: '城东方案' }),
    });
  });

  test('differ where both went on: both histories after the common part are told', () => {
    const answer = reconciled(draft(['甲']), draft(['甲', '乙', '丁']), draft(['甲', '丙']));
    if (!('divergence' in answer)) throw new Error('nothing was asked');
    const { common, mine, theirs, fields } = answer.divergence;
    expect([common, labels(mine), labels(theirs), fields]).toEqual([1, ['乙', '丁'], ['丙'], []]);
  });

  test('differ where one undid what the other built on', () => {
    const answer = reconciled(draft(['甲', '乙']), draft(['甲', '乙'], { cursor: 1 }), draft(['甲', '乙', '丙']));
    expect(answer).toMatchObject({ divergence: { common: 2, mineCursor: -1, theirsCursor: 1 } });
  });

  test('differ where both renamed it', () => {
    const answer = reconciled(draft([]), draft([], { name: '我的' }), draft([], { name: '他的' }));
    expect(answer).toMatchObject({ divergence: { fields: ['name'] } });
  });

  test('lose no edit of either person unless it is asked about', () => {
    fc.assert(
      fc.property(anyWork('共'), anyWork('我'), anyWork('他'), (before, my, their) => {
        const base = before(draft([]));
        const [mine, theirs] = [my(base), their(base)];
        const answer = reconciled(base, mine, theirs);
        if ('divergence' in answer) {
          expect(labels(mine.edits.slice(answer.divergence.common))).toEqual(labels(answer.divergence.mine));
          expect(isSameValue(mine, theirs)).toBe(false);
          return;
        }
        for (const side of [mine, theirs]) {
          const added = labels(active(side)).filter((label) => !labels(active(base)).includes(label));
          expect(labels(active(answer.draft))).toEqual(expect.arrayContaining(added));
        }
      }),
    );
  });
});

describe('a history', () => {
  test('moved to any point and back is the same, and can be branched from there', () => {
    const history = draft(['甲', '乙', '丙']);
    expect(movedTo(movedTo(history, 1), 3)).toEqual({ edits: history.edits, cursor: 3 });
    expect(movedTo(history, 9).cursor).toBe(3);
    expect(movedTo(history, -2).cursor).toBe(0);
    expect(branchedAt(history, 2)).toEqual({ edits: [edit('甲'), edit('乙')], cursor: 2 });
  });

  test('gives up what was undone once something else is done', () => {
    expect(labels(committed(movedTo(draft(['甲', '乙']), 1), edit('丙')).edits)).toEqual(['甲', '丙']);
  });
});

test('values are the same whatever the order of their keys, as the database gives them back', () => {
  expect(isSameValue({ a: 1, b: [{ c: 2, d: undefined }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(isSameValue({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  expect(isSameValue({ a: null }, {})).toBe(false);
  expect(isSameValue([], {})).toBe(false);
});
