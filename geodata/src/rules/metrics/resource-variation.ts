import { INDICATORS } from '../../model/index.ts';
import { amount } from '../amount.ts';
import { indicatorName } from '../indicator-name.ts';
import type { Indicator } from '../rule.ts';
import { shownTerms } from '../shown-terms.ts';
import { evaluatedPupils } from './evaluated-pupils.ts';
import type { DistrictMetric, StageRows, Working } from './metric.ts';
import { perPupil } from './per-pupil.ts';
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
  fill(values, at, { indicator }) {
    if (at.equipped.length === 0) return false;
    for (let y = 0; y < values.length; y++) values[y] = indicator ? variationOf(at, indicator, y) : meanOf(at, y);
    return true;
  },
  workingOf(at, { indicator, value }, y) {
    const { zh, en } = indicator ? indicatorInWords(at, indicator, value, y) : meanInWords(at, value, y);
    return withBaseYear(at.results.years[0]!, y, zh, en);
  },
};

function variationOf(at: StageRows, indicator: Indicator, y: number): number {
  const { pupils, totals } = countedOf(at, indicator, y);
  return weightedVariation(pupils, totals);
}

function knownVariations(at: StageRows, y: number): number[] {
  return INDICATORS.map((each) => variationOf(at, each, y)).filter((each) => !Number.isNaN(each));
}

function meanOf(at: StageRows, y: number): number {
  const known = knownVariations(at, y);
  return known.length === 0 ? Number.NaN : sumOf(known) / known.length;
}

function countedOf({ results, equipped }: StageRows, indicator: Indicator, y: number): Counted {
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

/** 5所学校（302人）平均6.33，加权标准差 3.26 ÷ 6.33 = 差异系数0.515. */
function indicatorInWords(at: StageRows, indicator: Indicator, limit: number, y: number): Working {
  const { pupils, totals } = countedOf(at, indicator, y);
  const allPupils = sumOf(pupils);
  const mean = perPupil(indicator, sumOf(totals), allPupils);
  const variation = weightedVariation(pupils, totals);
  const { zh, en } = indicatorName(indicator);
  const ratio = amount(variation, limit, 3);
  const [deviation, average] = shownTerms([mean * variation, mean], ratio, ([a, b]) => a! / b!);
  return {
    zh: `${zh} ${pupils.length}所学校（${allPupils}人）平均${average}，加权标准差 ${deviation} ÷ ${average} = 差异系数${ratio}`,
    en: `${en}: mean ${average} over ${pupils.length} schools (${allPupils} pupils), weighted deviation ${deviation} ÷ ${average} = variation ${ratio}`,
  };
}

function meanInWords(at: StageRows, limit: number, y: number): Working {
  const known = knownVariations(at, y);
  const mean = amount(meanOf(at, y), limit, 3);
  const terms = shownTerms(known, mean, (shown) => sumOf(shown) / known.length, 3).join(' + ');
  return {
    zh: `综合差异系数（${terms}）÷ ${known.length} = ${mean}`,
    en: `combined variation (${terms}) ÷ ${known.length} = ${mean}`,
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}
