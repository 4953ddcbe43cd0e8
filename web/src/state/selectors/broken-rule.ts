import type { Stage } from '@xuetu/geodata/model';
import type { Finding } from '@xuetu/geodata/rules';
import type { Simulated } from '../app-state.ts';

const indexes = new WeakMap<Finding[], Map<string, Finding>>();

/** The worst finding of a school that breaks a rule of size or class in one stage and year: what the plum ring says. */
export function brokenRule(simulated: Simulated, schoolId: string, stage: Stage, year: number): Finding | undefined {
  let index = indexes.get(simulated.findings);
  if (!index) {
    index = new Map(
      simulated.findings
        .filter((each) => each.severity === 'severe' && each.subject.kind === 'school')
        .map((each) => [keyOf(each.subject.id, each.stage, each.year), each]),
    );
    indexes.set(simulated.findings, index);
  }
  return index.get(keyOf(schoolId, stage, year));
}

function keyOf(schoolId: string, stage: Stage, year: number): string {
  return `${schoolId}/${stage}/${year}`;
}
