export { isochrone } from './isochrone.ts';
export { type Isochrone, isochroneOf } from './isochrone-of.ts';
export { type StreetNetwork, streetNetworkOf } from './street-network.ts';
export type { Walk } from './walk.ts';
export { walkingDistance } from './walking-distance.ts';
export { type WalkingMatrix, walkingMatrix } from './walking-matrix.ts';
export { walkingMetres } from './walking-metres.ts';
export { type WalksFrom, walksFrom } from './walks-from.ts';
export { type Walks, walksOf } from './walks-of.ts';
