import type { Stage } from '../model/index.ts';
import type { Finding } from '../rules/index.ts';

const indexes = new WeakMap<readonly Finding[], Map<string, Finding>>();

/** The worst finding of a school that breaks a rule of size or class in one stage and year: what the plum ring says. */
export function brokenRule(
  { findings }: { findings: readonly Finding[] },
  schoolId: string,
  stage: Stage,
  year: number,
): Finding | undefined {
  let index = indexes.get(findings);
  if (!index) {
    index = new Map(
      findings
        .filter((each) => each.severity === 'severe' && each.subject.kind === 'school')
        .map((each) => [keyOf(each.subject.id, each.stage, each.year), each]),
    );
    indexes.set(findings, index);
  }
  return index.get(keyOf(schoolId, stage, year));
}

function keyOf(schoolId: string, stage: Stage, year: number): string {
  return `${schoolId}/${stage}/${year}`;
}
