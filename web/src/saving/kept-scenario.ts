import type { ScenarioDraft } from '@xuetu/geodata/scenario';

/** A scenario as one page of this browser has it, kept here before the server has it. */
export interface KeptScenario {
  id: string;
  districtId: string;
  /** The page that writes it; pages of one browser do not write over each other. */
  writer: string;
  draft: ScenarioDraft;
  /** What the server had when it was last heard of; left out: as far as is known it never had it. */
  stored?: { version: number; draft: ScenarioDraft };
  /** When it was last changed, ISO 8601. */
  changedAt: string;
}

/** Whether it says something that the server has not been told; told by identity. */
export function isUnsaved({ draft, stored }: Pick<KeptScenario, 'draft' | 'stored'>): boolean {
  return draft !== stored?.draft;
}
