import type { CatchmentCheck, Concern } from '@xuetu/geodata/reasons';

/** What speaks against how catchments are drawn, of one kind, each with its catchment. */
export interface CheckGroup {
  kind: Concern['kind'];
  concerns: { catchmentId: string; concern: Concern }[];
}

/** Worst first. */
const KINDS: readonly Concern['kind'][] = [
  'no-school',
  'crosses-itself',
  'detached',
  'school-outside',
  'cut-off',
  'compound-split',
];

/** The checks of catchments by kind, those that found something. A compound that is divided is told once, not by each of its catchments. */
export function checkGroups(checks: readonly CatchmentCheck[]): CheckGroup[] {
  const divided = new Set<string>();
  const all = checks
    .flatMap(({ catchmentId, concerns }) => concerns.map((concern) => ({ catchmentId, concern })))
    .filter(({ concern: { kind, compoundId = '' } }) => {
      if (kind !== 'compound-split') return true;
      const isFirst = !divided.has(compoundId);
      divided.add(compoundId);
      return isFirst;
    });
  return KINDS.map((kind) => ({ kind, concerns: all.filter(({ concern }) => concern.kind === kind) })).filter(
    ({ concerns }) => concerns.length > 0,
  );
}

/** The catchments from the least compact on. */
export function leastCompact(checks: readonly CatchmentCheck[]): CatchmentCheck[] {
  return checks.toSorted((a, b) => a.polsbyPopper - b.polsbyPopper);
}
