import { indicatorName } from '../indicator-name.ts';
import type { Indicator, Rule } from '../rule.ts';
import { evaluatedPupils } from './evaluated-pupils.ts';
import { type SchoolMetric, type SchoolYear, valueAt } from './metric.ts';
import { perPupil, perPupilInWords } from './per-pupil.ts';

/**
 * One of the seven resource indicators of 优质均衡 (教督〔2017〕6号): the school's resources of the stage, counted in the base year, per
 * pupil or per 100 pupils of the year. Later years have the pupils of the forecast and the same resources.
 */
export const resourcePerPupil: SchoolMetric = {
  key: 'resource-per-pupil',
  version: 1,
  scope: 'school',
  valueOf: (at, { indicator }) => indicatorOf(at, indicator!),
  workingOf(at, { indicator }) {
    const inWords = indicatorInWords(at, indicator!);
    return withBaseYear(at, inWords.zh, inWords.en);
  },
};

/** An indicator of a school in a year; NaN where the school is not evaluated or did not give the resource. */
export function indicatorOf(at: SchoolYear, indicator: Indicator): number {
  const total = totalOf(at, indicator);
  return total === undefined ? Number.NaN : perPupil(indicator, total, pupilsOf(at));
}

/** An indicator / its standard, so that 1 is met and 0.85 is the least that one of seven may have. */
export function shareOfStandard(at: SchoolYear, standard: Rule): number {
  return indicatorOf(at, standard.indicator!) / standard.value;
}

export function indicatorInWords(at: SchoolYear, indicator: Indicator) {
  const { zh, en } = indicatorName(indicator);
  const inWords = perPupilInWords(indicator, totalOf(at, indicator)!, pupilsOf(at));
  return { zh: `${zh} ${inWords.zh}`, en: `${en} ${inWords.en}` };
}

/** Says that the resources of a later year are those of the base year. */
export function withBaseYear({ results, y }: Pick<SchoolYear, 'results' | 'y'>, zh: string, en: string) {
  const base = results.years[0]!;
  return y === 0 ? { zh, en } : { zh: `${zh}（按${base}年办学资源）`, en: `${en} (resources of ${base})` };
}

function totalOf({ school, row }: SchoolYear, indicator: Indicator): number | undefined {
  return school.resources?.[row.stage]?.[indicator];
}

function pupilsOf(at: SchoolYear): number {
  return evaluatedPupils(at.school, valueAt(at.results.enrolment, at));
}
