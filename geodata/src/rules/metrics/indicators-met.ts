import { percent } from '../percent.ts';
import type { Rule } from '../rule.ts';
import type { SchoolMetric, SchoolRow, Working } from './metric.ts';
import { indicatorInWords, pupilsOf, shareOfStandard, withBaseYear } from './resource-per-pupil.ts';

/**
 * How many of the resource indicators a school meets (教督〔2017〕6号: at least six of seven). An indicator that was not given counts
 * as met and is said so, so that what is found holds whatever it turns out to be.
 */
export const indicatorsMet: SchoolMetric = {
  key: 'indicators-met',
  version: 1,
  scope: 'school',
  fill(values, at) {
    if (!at.school.resources?.[at.row.stage]) return false;
    for (let y = 0; y < values.length; y++) values[y] = metIn(at, y);
    return true;
  },
  workingOf(at, _, y) {
    const of = at.standards.length;
    const unknown = at.standards.filter((each) => Number.isNaN(shareOfStandard(at, each, y))).length;
    const failed = at.standards
      .filter((each) => shareOfStandard(at, each, y) < 1)
      .map((each) => shortfall(at, each, each.value, 1, y));
    const [unknownZh, unknownEn] =
      unknown > 0
        ? [`（其中${unknown}项未提供，按达标计）`, ` (${unknown} of them not given, taken as met)`]
        : ['', ''];
    const said = withBaseYear(
      at.results.years[0]!,
      y,
      `办学资源达标 ${of} − ${failed.length} = ${metIn(at, y)}项${unknownZh}，未达标：${failed.map(({ zh }) => zh).join('；')}`,
      `${of} − ${failed.length} = ${metIn(at, y)} resource indicators met${unknownEn}; not met: ${failed.map(({ en }) => en).join('; ')}`,
    );
    return { fewestPupils: pupilsOf(at, y), ...said };
  },
};

/**
 * The lowest of the resource indicators as a share of its standard (教督〔2017〕6号: the one of seven that may miss the standard has at
 * least 85 % of it). With six of seven met, the remaining one is the lowest.
 */
export const lowestIndicator: SchoolMetric = {
  key: 'lowest-indicator',
  version: 1,
  scope: 'school',
  fill(values, at) {
    if (!at.school.resources?.[at.row.stage]) return false;
    for (let y = 0; y < values.length; y++) values[y] = lowestIn(at, y);
    return true;
  },
  workingOf(at, rule, y) {
    const lowest = lowestIn(at, y);
    const standard = at.standards.find((each) => shareOfStandard(at, each, y) === lowest)!;
    const { zh, en } = shortfall(at, standard, standard.value * rule.value, rule.value, y);
    const said = withBaseYear(at.results.years[0]!, y, `最低一项 ${zh}`, `the lowest indicator: ${en}`);
    return { fewestPupils: pupilsOf(at, y), ...said };
  },
};

function metIn(at: SchoolRow, y: number): number {
  let [known, failed] = [0, 0];
  for (const standard of at.standards) {
    const share = shareOfStandard(at, standard, y);
    if (Number.isNaN(share)) continue;
    known++;
    if (share < 1) failed++;
  }
  return known === 0 ? Number.NaN : at.standards.length - failed;
}

function lowestIn(at: SchoolRow, y: number): number {
  let lowest = Number.NaN;
  for (const standard of at.standards) {
    const share = shareOfStandard(at, standard, y);
    if (share < lowest || Number.isNaN(lowest)) lowest = share;
  }
  return lowest;
}

/** 生均体育运动场馆面积 5200㎡ ÷ 1000人 = 5.2㎡，标准为7.5，达到69.3%. */
function shortfall(at: SchoolRow, standard: Rule, limit: number, share: number, y: number): Working {
  const { zh, en } = indicatorInWords(at, { ...standard, value: limit }, y);
  const part = percent(shareOfStandard(at, standard, y), share);
  return { zh: `${zh}，标准为${standard.value}，达到${part}`, en: `${en}, ${part} of the standard ${standard.value}` };
}
