import type { LocalName, School, Stage } from '@xuetu/geodata/model';
import type { Rule, RulePack } from '@xuetu/geodata/rules';

/** A limit on the pupils of a school that its chart draws as a line. */
export interface LimitLine {
  name: LocalName;
  value: number;
}

const COMPULSORY: Stage[] = ['primary', 'junior'];

/** The size limits that hold for one stage of a school, lowest first, each value once. */
export function limitLines(packs: RulePack[], school: School, stage: Stage): LimitLine[] {
  const several = COMPULSORY.every((each) => school.stages.some((offer) => offer.stage === each));
  const lines = packs
    .flatMap((pack) => pack.rules)
    .filter((rule) => limitsPupils(rule) && rule.stages.includes(stage) && fits(rule, several))
    .map((rule) => ({ name: rule.name, value: rule.value }))
    .sort((a, b) => a.value - b.value);
  return lines.filter((line, index) => line.value !== lines[index - 1]?.value);
}

/** A school of several stages is limited as a whole, which a chart of one of its stages cannot draw. */
function limitsPupils(rule: Rule): boolean {
  return rule.unit === 'pupils' && rule.breach !== 'below' && rule.metric !== 'small-school';
}

function fits(rule: Rule, several: boolean): boolean {
  if (rule.metric === 'school-enrolment' && several) return false;
  return rule.schools === 'all' || (rule.schools === 'multi-stage') === several;
}
