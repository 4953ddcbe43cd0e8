export { Indicator, Mark, Place, Rule, RuleMetric, RulePack, RuleUnit, Severity } from '../model/index.ts';
