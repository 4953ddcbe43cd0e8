export { type Contributor, contributorsOf } from './contributors-of.ts';
export { seatsWithinWalk, type WalkPairs } from './floating-catchment.ts';
export { type CellId, cellAt, cellKm2, middleOf, ringOf } from './ground-grid.ts';
export { type HeatGround, heatGroundOf, indexOfCell } from './heat-ground.ts';
export { HEAT_SCALES, type HeatClass, type HeatMeasure, type HeatScale, heatClassAt } from './heat-scales.ts';
export { FEWEST_PER_KM2, type HeatAmounts, heatAmounts, heatValues } from './heat-values.ts';
export { SMOOTHING_METRES } from './smoothing.ts';
export { type StageReach, stageReachOf } from './stage-reach.ts';
export { WALK_METRES, walkDecay } from './walk-decay.ts';
