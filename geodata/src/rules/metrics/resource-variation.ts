import { INDICATORS } from '../../model/index.ts';
import { indicatorName } from '../indicator-name.ts';
import type { Indicator, Rule } from '../rule.ts';
import { evaluatedPupils } from './evaluated-pupils.ts';
import type { DistrictMetric, StageYear, Working } from './metric.ts';
import { perPupil, plain } from './per-pupil.ts';
import { withBaseYear } from './resource-per-pupil.ts';
import { weightedVariation } from './weighted-variation.ts';

interface Counted {
  pupils: number[];
  totals: number[];
}

/**
 * 校际差异系数 of a resource between the schools of a stage, weighted by pupils, over the schools that are evaluated and gave the
 * resource; without an indicator the mean over all indicators that were given (综合差异系数). Later years have the pupils of the
 * forecast and the resources of the base year.
 */
export const resourceVariation: DistrictMetric = {
  key: 'resource-variation',
  version: 1,
  scope: 'district',
  valueOf: (at, { indicator }) => (indicator ? variationOf(at, indicator) : meanOf(at)),
  workingOf: (at, rule) => (rule.indicator ? indicatorInWords(at, rule.indicator) : meanInWords(at, rule)),
};

function variationOf(at: StageYear, indicator: Indicator): number {
  const { pupils, totals } = countedOf(at, indicator);
  return weightedVariation(pupils, totals);
}

function meanOf(at: StageYear): number {
  if (at.equipped.length === 0) return Number.NaN;
  const known = INDICATORS.map((each) => variationOf(at, each)).filter((each) => !Number.isNaN(each));
  return known.length === 0 ? Number.NaN : known.reduce((sum, each) => sum + each, 0) / known.length;
}

function countedOf({ results, equipped, y }: StageYear, indicator: Indicator): Counted {
  const counted: Counted = { pupils: [], totals: [] };
  for (const { r, school, resources } of equipped) {
    const total = resources[indicator];
    const pupils = evaluatedPupils(school, results.enrolment[r * results.years.length + y]!);
    if (total === undefined || Number.isNaN(pupils)) continue;
    counted.pupils.push(pupils);
    counted.totals.push(total);
  }
  return counted;
}

/** 4所学校 平均 1913 ÷ 302 = 6.33，加权标准差 3.26 ÷ 6.33 = 0.515. */
function indicatorInWords(at: StageYear, indicator: Indicator): Working {
  const { pupils, totals } = countedOf(at, indicator);
  const [allPupils, all] = [sumOf(pupils), sumOf(totals)];
  const mean = perPupil(indicator, all, allPupils);
  const variation = weightedVariation(pupils, totals);
  const { zh, en } = indicatorName(indicator);
  const deviation = plain(mean * variation);
  return withBaseYear(
    at,
    `${zh} ${pupils.length}所学校（${allPupils}人）平均${plain(mean)}，加权标准差 ${deviation} ÷ ${plain(mean)} = 差异系数${variation.toFixed(3)}`,
    `${en}: mean ${plain(mean)} over ${pupils.length} schools (${allPupils} pupils), weighted deviation ${deviation} ÷ ${plain(mean)} = variation ${variation.toFixed(3)}`,
  );
}

function meanInWords(at: StageYear, rule: Rule): Working {
  const known = INDICATORS.map((each) => variationOf(at, each)).filter((each) => !Number.isNaN(each));
  const terms = known.map((each) => each.toFixed(3)).join(' + ');
  const mean = resourceVariation.valueOf(at, rule).toFixed(3);
  return withBaseYear(
    at,
    `综合差异系数（${terms}）÷ ${known.length} = ${mean}`,
    `combined variation (${terms}) ÷ ${known.length} = ${mean}`,
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
