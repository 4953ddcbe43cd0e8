import type { Stage } from '../../model/index.ts';
import type { Rule, RulePack } from '../rule.ts';
import { stageName } from '../stage-name.ts';

const RESIDENTIAL = {
  document: { zh: '关于城镇居住区配套教育设施的规定', en: 'Shandong rules on schools of urban residential areas' },
  documentNo: '鲁政办字〔2018〕189号',
  effectiveFrom: '2018',
  mark: 'F',
  scope: { zh: '城镇居住区配套学校', en: 'schools of urban residential areas' },
} satisfies Partial<Rule>;

function classCap(stage: Stage, value: number): Rule {
  return {
    id: `class-cap-${stage}`,
    name: { zh: `规划班数上限（${stageName(stage).zh}）`, en: `Planning cap on classes (${stageName(stage).en})` },
    metric: 'classes',
    breach: 'above',
    value,
    unit: 'classes',
    stages: [stage],
    schools: stage === 'primary' || stage === 'junior' ? 'single-stage' : 'all',
    severity: 'warning',
    family: 'planning-classes',
    ...RESIDENTIAL,
  };
}

function classSize(id: string, stages: Stage[], value: number): Rule {
  return {
    id: `class-size-${id}`,
    name: { zh: '超标准班额（山东）', en: 'Class above standard (Shandong)' },
    metric: 'largest-class',
    breach: 'above',
    value,
    unit: 'pupils/class',
    stages,
    schools: 'all',
    severity: 'warning',
    family: 'class-size',
    ...RESIDENTIAL,
  };
}

function serviceRadius(id: string, stages: Stage[], value: number): Rule {
  return {
    id: `service-radius-${id}`,
    name: { zh: '超服务半径', en: 'Beyond service radius' },
    metric: 'service-distance',
    breach: 'above',
    value,
    unit: 'metres',
    stages,
    schools: 'all',
    severity: 'info',
    family: 'service-radius',
    place: 'town',
    ...RESIDENTIAL,
  };
}

/** Villages have no cited radius; planners reckon with these. */
function countryRadius(stage: Stage, value: number): Rule {
  return {
    ...serviceRadius(`country-${stage}`, [stage], value),
    name: { zh: '超服务半径（乡村）', en: 'Beyond service radius (country)' },
    place: 'country',
    scope: { zh: '城镇以外的村庄', en: 'villages outside the towns' },
    document: { zh: '乡村学校布局惯用规划值', en: 'habitual planning value for village schools' },
    documentNo: undefined,
    effectiveFrom: undefined,
    mark: 'M',
  };
}

/** Shandong's planning caps, class sizes and service radii for schools of urban residential areas. */
export const CN_SHANDONG: RulePack = {
  id: 'cn-shandong',
  version: '2018-1',
  name: { zh: '山东省规则', en: 'Shandong rules' },
  standardClassSize: { kindergarten: 30, primary: 45, junior: 50, senior: 50 },
  rules: [
    classCap('kindergarten', 12),
    classCap('primary', 36),
    classCap('junior', 36),
    {
      ...classCap('primary', 45),
      id: 'class-cap-nine-year',
      name: { zh: '规划班数上限（九年一贯制）', en: 'Planning cap on classes (nine-year school)' },
      stages: ['primary', 'junior'],
      schools: 'multi-stage',
    },
    classCap('senior', 60),
    classSize('kindergarten', ['kindergarten'], 30),
    classSize('primary', ['primary'], 45),
    classSize('secondary', ['junior', 'senior'], 50),
    serviceRadius('kindergarten', ['kindergarten'], 300),
    serviceRadius('primary', ['primary'], 500),
    serviceRadius('secondary', ['junior'], 1000),
    countryRadius('primary', 2500),
    countryRadius('junior', 3000),
  ],
};
