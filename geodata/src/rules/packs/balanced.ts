import { INDICATORS, type LocalName, type Stage } from '../../model/index.ts';
import { indicatorName } from '../indicator-name.ts';
import type { Indicator, Rule, RuleUnit } from '../rule.ts';
import { stageName } from '../stage-name.ts';

/** The evaluation of balanced compulsory education (优质均衡). */
export const BALANCED = {
  scope: { zh: '义务教育优质均衡评估', en: 'evaluation of balanced compulsory education' },
  document: {
    zh: '《县域义务教育优质均衡发展督导评估办法》',
    en: 'Evaluation of balanced compulsory education in counties',
  },
  documentNo: '教督〔2017〕6号',
  effectiveFrom: '2017',
} satisfies Partial<Rule>;

/** One of the seven: what it is called in ids, its unit, and the least a primary and a junior school should have. */
const STANDARDS: Record<Indicator, { id: string; unit: RuleUnit; primary: number; junior: number }> = {
  qualifiedTeachers: { id: 'qualified-teachers', unit: 'per 100 pupils', primary: 4.2, junior: 5.3 },
  leadTeachers: { id: 'lead-teachers', unit: 'per 100 pupils', primary: 1, junior: 1 },
  artsSportsTeachers: { id: 'arts-sports-teachers', unit: 'per 100 pupils', primary: 0.9, junior: 0.9 },
  teachingAreaM2: { id: 'teaching-area', unit: 'm2/pupil', primary: 4.5, junior: 5.8 },
  sportsAreaM2: { id: 'sports-area', unit: 'm2/pupil', primary: 7.5, junior: 10.2 },
  equipmentYuan: { id: 'equipment', unit: 'yuan/pupil', primary: 2000, junior: 2500 },
  multimediaRooms: { id: 'multimedia-rooms', unit: 'per 100 pupils', primary: 2.3, junior: 2.4 },
};

/** Greatest coefficient of variation between schools, for each indicator by itself: 7 x 2 tests. */
const VARIATION = { primary: 0.5, junior: 0.45 };

type Compulsory = keyof typeof VARIATION;
const COMPULSORY: readonly Compulsory[] = ['primary', 'junior'];

/** A single indicator under its standard is only noted: a school passes with six of seven, if the other has 85 %. */
function standard(indicator: Indicator, stage: Compulsory): Rule {
  const { id, unit, [stage]: value } = STANDARDS[indicator];
  return {
    id: `resource-${id}-${stage}`,
    name: titled(stage, { zh: '办学资源未达标', en: 'Resource under the standard' }, indicator),
    metric: 'resource-per-pupil',
    indicator,
    breach: 'below',
    value,
    unit,
    severity: 'info',
    ...ofSchools(stage),
  };
}

function variation(indicator: Indicator, stage: Compulsory): Rule {
  const { id } = STANDARDS[indicator];
  return {
    id: `variation-${id}-${stage}`,
    name: titled(stage, { zh: '校际差异系数超限', en: 'Schools too unequal' }, indicator),
    metric: 'resource-variation',
    indicator,
    breach: 'above',
    value: VARIATION[stage],
    unit: 'ratio',
    stages: [stage],
    schools: 'all',
    severity: 'warning',
    family: `variation-${id}`,
    mark: 'F',
    ...BALANCED,
  };
}

function ofSchools(stage: Stage): Pick<Rule, 'stages' | 'schools' | 'family' | 'mark' | keyof typeof BALANCED> {
  return { stages: [stage], schools: 'all', family: 'balanced-resources', mark: 'F', ...BALANCED };
}

function titled(stage: Stage, title: LocalName, indicator: Indicator): LocalName {
  const [of, at] = [indicatorName(indicator), stageName(stage)];
  return { zh: `${title.zh}（${at.zh}，${of.zh}）`, en: `${title.en} (${at.en}, ${of.en})` };
}

/** The school test: at least six of seven indicators, the other at least 85 %. */
function schoolTest(stage: Compulsory): Rule[] {
  const at = stageName(stage);
  return [
    {
      id: `indicators-met-${stage}`,
      name: { zh: `办学资源七项指标不足六项达标（${at.zh}）`, en: `Fewer than six of seven resources (${at.en})` },
      metric: 'indicators-met',
      breach: 'below',
      value: 6,
      unit: 'indicators',
      severity: 'warning',
      ...ofSchools(stage),
    },
    {
      id: `lowest-indicator-${stage}`,
      name: { zh: `未达标的一项低于标准的85%（${at.zh}）`, en: `The missed resource is under 85 % (${at.en})` },
      metric: 'lowest-indicator',
      breach: 'below',
      value: 0.85,
      unit: 'share',
      severity: 'warning',
      ...ofSchools(stage),
    },
  ];
}

/** The seven indicators with the tests of each school and of the differences between schools. */
export const BALANCED_RULES: readonly Rule[] = COMPULSORY.flatMap((stage) => [
  ...schoolTest(stage),
  ...INDICATORS.map((indicator) => standard(indicator, stage)),
  ...INDICATORS.map((indicator) => variation(indicator, stage)),
]);
