import { walksOf } from '../../access/index.ts';
import { distanceMetres } from '../../geometry/index.ts';
import type { LocalName } from '../../model/index.ts';
import { stageName } from '../stage-name.ts';
import type { CompoundMetric, Way } from './metric.ts';

/**
 * Distance in a straight line, in metres, from a compound to the nearest of its schools: a radius (服务半径, GB 50180, 鲁政办字〔2018〕189号)
 * is drawn on the map, so it is not compared with the walk, which is told beside it: along the streets, or where there are none by
 * straight line x detour factor.
 */
export const serviceDistance: CompoundMetric = {
  key: 'service-distance',
  version: 1,
  scope: 'compound',
  valueOf: straight,
  workingOf(way) {
    const { school, stage } = way;
    const value = straight(way);
    const walk = walkInWords(way, value);
    return {
      zh: `${stageName(stage).zh}到${school.name} 直线${value}米（${walk.zh}）`,
      en: `${stageName(stage).en}, to ${school.nameEn ?? school.name}: ${value} m in a straight line (${walk.en})`,
    };
  },
};

function walkInWords({ plan, compound, school }: Way, value: number): LocalName {
  const { metres, how } = walksOf(plan).between(compound.point, school.location);
  if (metres === Infinity) return { zh: '没有可以步行的路', en: 'no way on foot' };
  if (how === 'street') {
    const walk = Math.round(metres);
    return { zh: `沿道路步行约 ${walk}米`, en: `a walk of about ${walk} m along the streets` };
  }
  const detour = plan.assumptions.detourFactor;
  const walk = Math.round(value * detour);
  return { zh: `步行约 ${value} × ${detour} = ${walk}米`, en: `walk about ${value} × ${detour} = ${walk} m` };
}

function straight({ compound, school }: Way): number {
  return Math.round(distanceMetres(compound.point, school.location));
}
