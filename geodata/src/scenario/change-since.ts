import { commonEdits } from './common-edits.ts';
import type { ScenarioChange, ScenarioDraft } from './scenario.ts';

/** What has to be said of a draft to somebody who has an earlier one: not the edits that both begin with. */
export function changeSince(earlier: ScenarioDraft, draft: ScenarioDraft): ScenarioChange {
  const kept = commonEdits(earlier.edits, draft.edits);
  return { ...draft, kept, edits: draft.edits.slice(kept) };
}
