export { type BorderPiece, type Bound, SIDES, type Side } from './boundary/bound.ts';
export { boundaryOf, type PartBoundary, type SideBounds } from './boundary/boundary-of.ts';
export { type CatchmentChanges, type CompoundMove, catchmentChanges, type SchoolChange } from './catchment-changes.ts';
export { type CatchmentCheck, type Concern, checkCatchment } from './catchment-check.ts';
export { type CatchmentDescription, describeCatchment } from './catchment-description.ts';
export { moveEdit } from './if-moved.ts';
export { schoolName, schoolNames } from './named.ts';
export * from './reason.ts';
export { type ReasonQuestion, reasonsFor } from './reason-of.ts';
