import type { Plan } from '../model/index.ts';
import { applyEdit, type Edit, isSameValue } from '../scenario/index.ts';
import { inputHash, type Proposal } from '../siting/index.ts';
import type { SitingOrigin } from './dossier-source.ts';

/** The alternative that the last proposed edit of a scenario names; undefined where people made all of them. */
export function proposedIn(edits: readonly Edit[]): Edit['proposedBy'] {
  return edits.findLast(({ proposedBy }) => proposedBy)?.proposedBy;
}

/** A siting job as it is kept: what it answered, and the scenario that it was asked over, if any. */
export interface KeptJob {
  proposal?: Proposal;
  scenarioId?: string;
}

/** What is known of the alternative that edits in force came from; `job` where it is still kept. */
export function sitingOriginOf(base: Plan, edits: readonly Edit[], job: KeptJob | undefined): SitingOrigin | null {
  const from = proposedIn(edits);
  if (!from) return null;
  const { proposal, scenarioId } = job ?? {};
  const origin = { ...from, ...(scenarioId !== undefined && { scenarioId }) };
  if (!proposal) return { ...origin, isAsProposed: false };
  const { alternatives, goal } = proposal;
  const wanted = alternatives.find(({ id }) => id === from.alternativeId)?.edits ?? [];
  const start = edits.length - wanted.length;
  const isLast =
    wanted.length > 0 &&
    wanted.every((edit, at) => {
      const { proposedBy, ...made } = edits[start + at] ?? { label: '' };
      return proposedBy?.jobId === from.jobId && isSameValue(made, edit);
    });
  const asked = isLast ? edits.slice(0, start).reduce(applyEdit, base) : undefined;
  const isAsProposed = asked !== undefined && inputHash(base, asked, goal) === proposal.inputHash;
  return { ...origin, proposal, isAsProposed };
}
