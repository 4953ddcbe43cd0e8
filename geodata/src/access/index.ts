export type { Walk } from './walk.ts';
export { walkingDistance } from './walking-distance.ts';
