export { Mark, Place, Rule, RuleMetric, RulePack, Severity } from '../model/index.ts';
