import type { SchoolStage } from '../model/index.ts';

/**
 * Classes that a school can run in a stage: the smaller of its classrooms and of what the site allows, whichever are known;
 * where neither is, the classes open today. Undefined where nothing is known.
 */
export function classesAllowed(offer: SchoolStage): number | undefined {
  const { rooms, maxClasses, classes } = offer;
  if (rooms === undefined && maxClasses === undefined) return classes;
  return Math.min(rooms ?? Infinity, maxClasses ?? Infinity);
}
