import type { Scenario } from '@xuetu/geodata/scenario';
import { contentHash } from '../db/index.ts';
import { Failure } from '../http/failure.ts';

/** Throws a `Failure` 409 where the edits in force of a scenario are not those that a recipe names by their hash. */
export function refuseOtherEdits(
  scenario: Pick<Scenario, 'edits' | 'cursor' | 'name' | 'version'> | null,
  expected: string | undefined,
): void {
  if (expected === undefined || !scenario) return;
  const { name, version, edits, cursor } = scenario;
  const found = contentHash(edits.slice(0, cursor));
  if (found === expected) return;
  throw new Failure(409, 'scenario-changed', {
    zh: `情景方案“${name}”在那之后有改动：现为第 ${version} 版，编辑的 SHA-256 是 ${found}，要求的是 ${expected}。要写现在的方案，请去掉 --expect-edits；要还原当时的数字，请用当时的数据快照（--snapshot）。`,
    en: `The scenario "${name}" has changed since: it is at version ${version} now with edits of SHA-256 ${found}, expected was ${expected}. Leave out --expect-edits to write it as it is now; for the numbers of that day use a snapshot (--snapshot).`,
  });
}
