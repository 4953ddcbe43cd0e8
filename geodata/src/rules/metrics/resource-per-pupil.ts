import { indicatorName } from '../indicator-name.ts';
import type { Indicator, Rule } from '../rule.ts';
import { evaluatedPupils } from './evaluated-pupils.ts';
import { type SchoolMetric, type SchoolRow, valueAt } from './metric.ts';
import { perPupil, perPupilInWords, toPrecision } from './per-pupil.ts';

/**
 * One of the seven resource indicators of 优质均衡 (教督〔2017〕6号): the school's resources of the stage, counted in the base year, per
 * pupil or per 100 pupils of the year. Later years have the pupils of the forecast and the same resources.
 */
export const resourcePerPupil: SchoolMetric = {
  key: 'resource-per-pupil',
  version: 1,
  scope: 'school',
  fill(values, at, rule) {
    if (!at.school.resources?.[at.row.stage]) return false;
    for (let y = 0; y < values.length; y++) values[y] = indicatorOf(at, rule.indicator!, y);
    return true;
  },
  workingOf(at, rule, y) {
    const { zh, en } = indicatorInWords(at, rule, y);
    return { fewestPupils: pupilsOf(at, y), ...withBaseYear(at.results.years[0]!, y, zh, en) };
  },
};

/** An indicator / its standard, so that 1 is met and 0.85 is the least that one of seven may have; NaN where it is not known. */
export function shareOfStandard(at: SchoolRow, { indicator, value }: Rule, y: number): number {
  return toPrecision(indicatorOf(at, indicator!, y) / value);
}

/** 生均体育运动场馆面积 5200㎡ ÷ 1000人 = 5.2㎡, for a standard. */
export function indicatorInWords(at: SchoolRow, { indicator, value }: Rule, y: number) {
  const { zh, en } = indicatorName(indicator!);
  const inWords = perPupilInWords(indicator!, totalOf(at, indicator!)!, pupilsOf(at, y), value);
  return { zh: `${zh} ${inWords.zh}`, en: `${en} ${inWords.en}` };
}

/** Says that the resources of a later year are those of the base year. */
export function withBaseYear(base: number, y: number, zh: string, en: string) {
  return y === 0 ? { zh, en } : { zh: `${zh}（按${base}年办学资源）`, en: `${en} (resources of ${base})` };
}

function indicatorOf(at: SchoolRow, indicator: Indicator, y: number): number {
  const total = totalOf(at, indicator);
  return total === undefined ? Number.NaN : perPupil(indicator, total, pupilsOf(at, y));
}

function totalOf({ school, row }: SchoolRow, indicator: Indicator): number | undefined {
  return school.resources?.[row.stage]?.[indicator];
}

/** The pupils by whom the resources of a school are divided. */
export function pupilsOf(at: SchoolRow, y: number): number {
  return evaluatedPupils(at.school, valueAt(at.results.enrolment, at, y));
}
