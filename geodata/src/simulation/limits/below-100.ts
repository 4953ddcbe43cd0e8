import { type LocalName, type School, type Stage, stageName } from '../../model/index.ts';
import type { Results } from '../results.ts';
import type { LimitReport } from './limit-report.ts';
import { counted, inEn, inZh } from './limit-sentences.ts';

/** Pupils below which a school is small (小规模学校): 《关于全面加强乡村小规模学校和乡镇寄宿制学校建设的指导意见》, 2018. */
const SMALL = 100;

/**
 * The first year in which a stage, and the whole school, has pupils but fewer than 100. Kindergarten children do not count: a
 * kindergarten of 100 is not small.
 */
export function below100(
  school: School,
  stage: Stage,
  campus: Results,
): Pick<LimitReport, 'below100Year' | 'schoolBelow100Year' | 'below100'> {
  if (stage === 'kindergarten') return {};
  const taught = school.stages.map((offer) => offer.stage).filter((each) => each !== 'kindergarten');
  const ofStage = firstSmall(campus, [`${school.id}/${stage}`]);
  const ofSchool = firstSmall(
    campus,
    taught.map((each) => `${school.id}/${each}`),
  );
  return {
    ...(ofStage ? { below100Year: ofStage.year, below100: sentenceOf(stageName(stage), ofStage) } : {}),
    ...(ofSchool ? { schoolBelow100Year: ofSchool.year } : {}),
  };
}

function firstSmall(campus: Results, keys: readonly string[]): { year: number; pupils: number } | undefined {
  const rows = keys.map((key) => campus.rowIndex.get(key)).filter((row) => row !== undefined);
  const Y = campus.years.length;
  const totals = campus.years.map((year, y) => ({
    year,
    pupils: Math.round(rows.reduce((sum, row) => sum + campus.enrolment[row * Y + y]!, 0)),
  }));
  return totals.find(({ pupils }) => pupils > 0 && pupils < SMALL);
}

function sentenceOf({ zh, en }: LocalName, { year, pupils }: { year: number; pupils: number }): LocalName {
  return {
    zh: `${inZh(year)} ${zh}在校生 ${pupils}人，不足 ${SMALL}人（小规模学校）`,
    en: `${inEn(year)}: ${counted(pupils, 'pupil')} in the ${en} stage, fewer than ${SMALL} (small school)`,
  };
}
