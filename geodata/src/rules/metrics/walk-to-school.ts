import { type Walk, walkingDistance } from '../../access/index.ts';
import { amount } from '../amount.ts';
import { stageName } from '../stage-name.ts';
import type { CompoundMetric, Way } from './metric.ts';

/** Metres a second that children of grades 1-3 walk; recalled, to be verified. */
const WALKING_SPEED = 1;

/**
 * Minutes on foot to the nearest of a compound's schools: metres along the streets / 1.0 m/s / 60 (speed of grades
 * 1-3). Without streets, straight line x detour factor, which the sentence says. NaN where no way leads there.
 */
export const walkingTime: CompoundMetric = {
  key: 'walking-time',
  version: 1,
  scope: 'compound',
  valueOf: minutesOf,
  workingOf(way, { value }) {
    const { metres, how } = walkOf(way);
    const [walked, minutes] = [Math.round(metres), amount(minutesOf(way), value, 1)];
    const [howZh, howEn] =
      how === 'street' ? ['沿道路', 'along the streets'] : ['直线折算', 'by straight line and detour'];
    const to = toSchool(way);
    return {
      zh: `${to.zh} ${howZh}步行${walked}米 ÷ ${WALKING_SPEED}米/秒（低年级步速，待核实）÷ 60 = ${minutes}分钟`,
      en: `${to.en}: a walk of ${walked} m ${howEn} ÷ ${WALKING_SPEED} m/s (pace of grades 1-3, to be verified) ÷ 60 = ${minutes} min`,
    };
  },
};

/**
 * Arterials without signal or overpass that the walk to the nearest of a compound's schools crosses (GBJ 99-86, superseded: primary
 * pupils cross none; GB 50180: safe crossings). NaN where the walk is not known along streets, or there is none.
 */
export const unguardedCrossings: CompoundMetric = {
  key: 'unguarded-crossings',
  version: 2,
  scope: 'compound',
  valueOf(way) {
    const { metres, crossings, how } = walkOf(way);
    return how === 'street' && metres < Infinity ? crossings : Number.NaN;
  },
  workingOf(way) {
    const { crossings } = walkOf(way);
    const to = toSchool(way);
    return {
      zh: `${to.zh} 步行横穿无信号灯、无天桥的主干路${crossings}处`,
      en: `${to.en}: the walk crosses ${crossings} ${crossings === 1 ? 'arterial' : 'arterials'} without signal or overpass`,
    };
  },
};

/**
 * Whether the streets leave any way on foot to the nearest of a compound's schools: 1, or 0 where railways, rivers or expressways cut
 * it off. NaN where there are no streets to say so.
 */
export const waysOnFoot: CompoundMetric = {
  key: 'ways-on-foot',
  version: 1,
  scope: 'compound',
  valueOf(way) {
    const { metres, how } = walkOf(way);
    if (how !== 'street') return Number.NaN;
    return metres < Infinity ? 1 : 0;
  },
  workingOf(way) {
    const to = toSchool(way);
    return {
      zh: `${to.zh} 没有可以步行的路：被铁路、河流或快速路隔断，或道路不相连`,
      en: `${to.en}: no way on foot, cut off by a railway, river or expressway, or streets do not meet`,
    };
  },
};

function minutesOf(way: Way): number {
  const { metres } = walkOf(way);
  return Number.isFinite(metres) ? metres / WALKING_SPEED / 60 : Number.NaN;
}

function walkOf({ plan, compound, school }: Way): Walk {
  return walkingDistance(plan, compound, school);
}

function toSchool({ school, stage }: Way) {
  const { zh, en } = stageName(stage);
  return { zh: `${zh}到${school.name}`, en: `${en}, to ${school.nameEn ?? school.name}` };
}
