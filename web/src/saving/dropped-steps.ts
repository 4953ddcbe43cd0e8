import { commonEdits, type Edit, type History } from '@xuetu/geodata/scenario';

/** Steps that a scenario no longer has, because it went on another way after they were undone; with all that they stood on. */
export interface DroppedSteps {
  id: string;
  scenarioId: string;
  districtId: string;
  /** The history with them, and how many of its first edits the scenario kept. */
  edits: Edit[];
  kept: number;
  /** When they were dropped, ISO 8601. */
  at: string;
}

/** What one history has that the next one lacks: how many edits both begin with; undefined where nothing is dropped. */
export function keptEdits(before: Pick<History, 'edits'>, after: Pick<History, 'edits'>): number | undefined {
  const kept = commonEdits(before.edits, after.edits);
  return kept < before.edits.length ? kept : undefined;
}
