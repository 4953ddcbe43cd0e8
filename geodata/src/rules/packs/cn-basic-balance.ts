import type { Stage } from '../../model/index.ts';
import type { Rule, RulePack } from '../rule.ts';
import { stageName } from '../stage-name.ts';

type Set = Pick<RulePack, 'id' | 'name'> & Pick<Rule, 'document' | 'mark'> & { primary: number; junior: number };

/**
 * 基本均衡 looks at one combined coefficient of variation over eight indicators. Four of them are among the seven resources that
 * are known here, so the mean over the known ones stands for it, which the scope says.
 */
function packOf({ id, name, document, mark, primary, junior }: Set): RulePack {
  const combined = (stage: Stage, value: number): Rule => ({
    id: `${id}-${stage}`,
    name: {
      zh: `综合差异系数超限（${stageName(stage).zh}）`,
      en: `Combined variation too high (${stageName(stage).en})`,
    },
    metric: 'resource-variation',
    breach: 'above',
    value,
    unit: 'ratio',
    stages: [stage],
    schools: 'all',
    severity: 'warning',
    family: id,
    scope: {
      zh: '义务教育基本均衡（以系统已有的办学资源指标计算，非原八项指标）',
      en: 'basic balance of compulsory education (over the resources known here, not the eight of the document)',
    },
    document,
    mark,
  });
  return {
    id,
    version: '1',
    name,
    standardClassSize: {},
    rules: [combined('primary', primary), combined('junior', junior)],
  };
}

/** Basic balance, 2012: 0.65 and 0.55. */
export const CN_BASIC_BALANCE_2012: RulePack = packOf({
  id: 'cn-basic-balance-2012',
  name: { zh: '义务教育基本均衡（2012年）', en: 'Basic balance of compulsory education (2012)' },
  document: {
    zh: '《县域义务教育均衡发展督导评估暂行办法》',
    en: 'Provisional evaluation of balanced compulsory education in counties',
  },
  mark: 'M',
  primary: 0.65,
  junior: 0.55,
});

/** The stricter limits of monitoring in the three years before 优质均衡 is applied for: 0.60 and 0.50. */
export const CN_BASIC_BALANCE_MONITORING: RulePack = packOf({
  id: 'cn-basic-balance-monitoring',
  name: { zh: '义务教育基本均衡（申报前三年监测）', en: 'Basic balance, monitoring of the three years before' },
  document: {
    zh: '义务教育基本均衡监测（重庆解读）',
    en: 'Monitoring of basic balance (as interpreted in Chongqing)',
  },
  mark: 'F',
  primary: 0.6,
  junior: 0.5,
});
