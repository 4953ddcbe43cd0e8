import { percent } from '../percent.ts';
import type { Rule } from '../rule.ts';
import type { SchoolMetric, SchoolYear, Working } from './metric.ts';
import { plain } from './per-pupil.ts';
import { indicatorInWords, shareOfStandard, withBaseYear } from './resource-per-pupil.ts';

/**
 * How many of the resource indicators a school meets (教督〔2017〕6号: at least six of seven). An indicator that was not given counts
 * as met and is said so, so that what is found holds whatever it turns out to be.
 */
export const indicatorsMet: SchoolMetric = {
  key: 'indicators-met',
  version: 1,
  scope: 'school',
  valueOf(at) {
    let [known, failed] = [0, 0];
    for (const standard of at.standards) {
      const share = shareOfStandard(at, standard);
      if (Number.isNaN(share)) continue;
      known++;
      if (share < 1) failed++;
    }
    return known === 0 ? Number.NaN : at.standards.length - failed;
  },
  workingOf(at, rule) {
    const of = at.standards.length;
    const met = indicatorsMet.valueOf(at, rule);
    const unknown = at.standards.filter((each) => Number.isNaN(shareOfStandard(at, each))).length;
    const failed = at.standards.filter((each) => shareOfStandard(at, each) < 1).map((each) => shortfall(at, each));
    const [unknownZh, unknownEn] =
      unknown > 0
        ? [`，其中${unknown}项未提供数据、按达标计`, `, ${unknown} of them not given and counted as met`]
        : ['', ''];
    return withBaseYear(
      at,
      `办学资源达标 ${of} − ${failed.length} = ${met}项${unknownZh}，未达标：${failed.map(({ zh }) => zh).join('；')}`,
      `${of} − ${failed.length} = ${met} resource indicators met${unknownEn}; not met: ${failed.map(({ en }) => en).join('; ')}`,
    );
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
  valueOf(at) {
    let lowest = Infinity;
    for (const standard of at.standards) {
      const share = shareOfStandard(at, standard);
      if (share < lowest) lowest = share;
    }
    return lowest === Infinity ? Number.NaN : lowest;
  },
  workingOf(at, rule) {
    const lowest = lowestIndicator.valueOf(at, rule);
    const standard = at.standards.find((each) => shareOfStandard(at, each) === lowest)!;
    const { zh, en } = shortfall(at, standard);
    return withBaseYear(at, `最低一项 ${zh}`, `the lowest indicator: ${en}`);
  },
};

/** 生均体育运动场馆面积 5200㎡ ÷ 1000人 = 5.2㎡，为标准7.5的69.3%. */
function shortfall(at: SchoolYear, standard: Rule): Working {
  const { zh, en } = indicatorInWords(at, standard.indicator!);
  const [share, limit] = [percent(shareOfStandard(at, standard)), plain(standard.value)];
  return { zh: `${zh}，为标准${limit}的${share}`, en: `${en}, ${share} of the standard ${limit}` };
}
