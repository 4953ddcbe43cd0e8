import { STAGES, type Stage } from '../model/index.ts';
import { type Citation, citationOf } from './citation-of.ts';
import type { Metric } from './metrics/metric.ts';
import { METRICS } from './metrics/registry.ts';
import { holdsIn, type KnownPlace } from './place-of.ts';
import type { Rule, RuleMetric, RulePack } from './rule.ts';

/** Rules that ask the same question of the same subject, so that it is answered once. */
export interface Asked {
  metric: RuleMetric;
  cited: Citation[];
}

/** The rules of some packs, sorted by whom they ask. */
export interface RulesInForce {
  /** What is asked of a school in a stage, by whether it is 一贯制 and by its place. */
  ofSchools(stage: Stage, isMultiStage: boolean, place: KnownPlace): readonly Asked[];
  /** What is asked of a compound's way to school, by place. */
  ofCompounds(stage: Stage, place: KnownPlace): readonly Asked[];
  /** Stages for which anything is asked of compounds. */
  compoundStages: readonly Stage[];
  ofDistrict(stage: Stage): readonly Asked[];
  /** The rules on single resources of a stage. */
  standards(stage: Stage): readonly Rule[];
  /** Whether a rule asks where a school or compound lies. */
  needsPlace: boolean;
}

const PLACES: readonly KnownPlace[] = ['town', 'country', 'unknown'];
const known = new WeakMap<readonly RulePack[], RulesInForce>();

/** The rules of some packs that are not switched off; kept for the array of packs. */
export function rulesInForce(packs: readonly RulePack[]): RulesInForce {
  let rules = known.get(packs);
  if (!rules) {
    rules = sorted(packs.flatMap((pack) => pack.rules).filter((rule) => !rule.off));
    known.set(packs, rules);
  }
  return rules;
}

function sorted(rules: readonly Rule[]): RulesInForce {
  const cited = rules.map(citationOf);
  const of = (scope: Metric['scope']) => cited.filter(({ rule }) => METRICS[rule.metric].scope === scope);
  const [ofSchool, ofCompound, ofDistrict] = [of('school'), of('compound'), of('district')];
  const schoolKinds: (readonly Asked[])[] = [];
  const compoundKinds: (readonly Asked[])[] = [];
  const standards = new Map(
    STAGES.map((stage) => [
      stage,
      rules.filter(({ metric, stages }) => metric === 'resource-per-pupil' && stages.includes(stage)),
    ]),
  );
  return {
    ofSchools(stage, isMultiStage, place) {
      const kind = (STAGES.indexOf(stage) * PLACES.length + PLACES.indexOf(place)) * 2 + (isMultiStage ? 1 : 0);
      schoolKinds[kind] ??= questionsOf(ofSchool, (rule) => {
        const isConcerned = rule.schools === 'all' || (rule.schools === 'multi-stage') === isMultiStage;
        return isConcerned && rule.stages.includes(stage) && holdsIn(rule, place);
      });
      return schoolKinds[kind];
    },
    ofCompounds(stage, place) {
      const kind = STAGES.indexOf(stage) * PLACES.length + PLACES.indexOf(place);
      compoundKinds[kind] ??= questionsOf(ofCompound, (rule) => rule.stages.includes(stage) && holdsIn(rule, place));
      return compoundKinds[kind];
    },
    compoundStages: STAGES.filter((stage) => ofCompound.some(({ rule }) => rule.stages.includes(stage))),
    ofDistrict: (stage) => questionsOf(ofDistrict, (rule) => rule.stages.includes(stage)),
    standards: (stage) => standards.get(stage)!,
    needsPlace: rules.some(({ place }) => place !== undefined),
  };
}

function questionsOf(cited: readonly Citation[], isAsked: (rule: Rule) => boolean): Asked[] {
  const byQuestion = new Map<string, Asked>();
  for (const citation of cited) {
    if (!isAsked(citation.rule)) continue;
    const { metric, grades, indicator, classFrom } = citation.rule;
    const key = [metric, grades, indicator, classFrom].join(' ');
    const asked = byQuestion.get(key);
    if (asked) asked.cited.push(citation);
    else byQuestion.set(key, { metric, cited: [citation] });
  }
  return [...byQuestion.values()];
}
