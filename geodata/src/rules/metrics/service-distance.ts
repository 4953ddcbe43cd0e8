import { distanceMetres } from '../../geometry/index.ts';
import { stageName } from '../stage-name.ts';
import type { CompoundMetric, Way } from './metric.ts';

/**
 * Distance in a straight line, in metres, from a compound to the nearest of its schools: a radius (服务半径, GB 50180, 鲁政办字〔2018〕189号)
 * is drawn on the map, so it is not compared with the walk, which is told beside it (straight line x detour factor).
 */
export const serviceDistance: CompoundMetric = {
  key: 'service-distance',
  version: 1,
  scope: 'compound',
  valueOf: straight,
  workingOf(way) {
    const { plan, school, stage } = way;
    const detour = plan.assumptions.detourFactor;
    const value = straight(way);
    const walk = Math.round(distanceMetres(way.compound.point, school.location) * detour);
    return {
      zh: `${stageName(stage).zh}到${school.name} 直线${value}米（步行约 ${value} × ${detour} = ${walk}米）`,
      en: `${stageName(stage).en}, to ${school.nameEn ?? school.name}: ${value} m in a straight line (walk about ${value} × ${detour} = ${walk} m)`,
    };
  },
};

function straight({ compound, school }: Way): number {
  return Math.round(distanceMetres(compound.point, school.location));
}
