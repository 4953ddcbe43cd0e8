import type { Plan, Stage } from '../../model/index.ts';
import { packsOf } from '../../rules/index.ts';

/** 服务半径: the straight distance in metres that a school of a stage serves in town, the strictest of the rules in force. */
export function radiusOf(plan: Plan, stage: Stage): number | undefined {
  const radii = packsOf(plan)
    .flatMap((pack) => pack.rules)
    .filter(
      ({ metric, stages, place }) => metric === 'service-distance' && stages.includes(stage) && place !== 'country',
    )
    .map((rule) => rule.value);
  return radii.length > 0 ? Math.min(...radii) : undefined;
}
