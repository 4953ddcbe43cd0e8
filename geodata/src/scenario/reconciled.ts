import { commonEdits } from './common-edits.ts';
import type { Edit } from './edit.ts';
import type { History } from './history.ts';
import { isSameValue } from './is-same-value.ts';
import type { ScenarioDraft } from './scenario.ts';

/** What two people made of one scenario where neither contains the other. */
export interface Divergence {
  /** Edits at the beginning that both have. */
  common: number;
  /** Edits after the common ones, undone ones among them: those at or after `mineCursor` (`theirsCursor`) are undone. */
  mine: Edit[];
  mineCursor: number;
  theirs: Edit[];
  theirsCursor: number;
  /** What both said differently beside the edits. */
  fields: ('name' | 'description' | 'archived')[];
}

const FIELDS = ['name', 'description', 'archived'] as const;

/**
 * One scenario out of two that were made of the same: `base` is what both began with (left out: it is not known). What only one
 * changed is taken from that one, and of two histories the one that begins with the whole other. Where each has something that the other has not
 * nothing is decided, and what differs is answered instead, so that no edit is lost unseen.
 */
export function reconciled(
  base: ScenarioDraft | undefined,
  mine: ScenarioDraft,
  theirs: ScenarioDraft,
): { draft: ScenarioDraft } | { divergence: Divergence } {
  const history = historyOf(base, mine, theirs);
  const fields = FIELDS.filter((key) => mine[key] !== theirs[key] && !isOnlyOne(base?.[key], mine[key], theirs[key]));
  if (!history || fields.length > 0) return { divergence: divergenceOf(mine, theirs, fields) };
  return {
    draft: {
      name: isSame(base?.name, mine.name) ? theirs.name : mine.name,
      description: isSame(base?.description, mine.description) ? theirs.description : mine.description,
      archived: isSame(base?.archived, mine.archived) ? theirs.archived : mine.archived,
      ...history,
    },
  };
}

/** What differs between two histories and whatever stands beside them. */
export function divergenceOf(
  mine: ScenarioDraft,
  theirs: ScenarioDraft,
  fields: Divergence['fields'] = [],
): Divergence {
  const common = commonEdits(mine.edits, theirs.edits);
  return {
    common,
    mine: mine.edits.slice(common),
    mineCursor: mine.cursor - common,
    theirs: theirs.edits.slice(common),
    theirsCursor: theirs.cursor - common,
    fields,
  };
}

function historyOf(base: History | undefined, mine: ScenarioDraft, theirs: ScenarioDraft): History | undefined {
  const [ours, others] = [only(mine), only(theirs)];
  if (isSameValue(ours, others) || (base && isSameValue(only(base), others))) return ours;
  if (base && isSameValue(only(base), ours)) return others;
  if (isContained(others, ours)) return ours;
  return isContained(ours, others) ? others : undefined;
}

function only({ edits, cursor }: History): History {
  return { edits, cursor };
}

/** Whether a history goes on from another, of which nothing is undone. */
function isContained(history: History, longer: History): boolean {
  const { length } = history.edits;
  return history.cursor === length && longer.cursor >= length && commonEdits(history.edits, longer.edits) === length;
}

function isOnlyOne<Value>(base: Value | undefined, mine: Value, theirs: Value): boolean {
  return isSame(base, mine) || isSame(base, theirs);
}

function isSame<Value>(base: Value | undefined, value: Value): boolean {
  return base !== undefined && base === value;
}
