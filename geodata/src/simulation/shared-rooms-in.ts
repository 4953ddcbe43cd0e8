import {
  type CapacityTerms,
  classesAddedBy,
  classesWanted,
  gradeSizesIn,
  roomsIn,
  shareRooms,
} from '../capacity/index.ts';
import { type School, STAGES, type Stage } from '../model/index.ts';
import type { Results } from './results.ts';

/**
 * Rooms of the campus (公用教室) that a stage of a 一贯制 school may use in a year, by position. Every year they go to the stages that
 * lack most: a stage wants the classes that its pupils fill at the design size; in the base year, the classes open today.
 */
export function sharedRoomsIn(results: Results, school: School, stage: Stage, y: number, terms: CapacityTerms): number {
  const shared = school.sharedRooms;
  if (!shared?.stages.includes(stage)) return 0;
  const stages = STAGES.filter(
    (each) => shared.stages.includes(each) && school.stages.some((offer) => offer.stage === each),
  );
  const given = shareRooms(
    shared.rooms,
    stages.map((each) => needOf(results, school, each, y, terms)),
  );
  return given[stages.indexOf(stage)] ?? 0;
}

function needOf(results: Results, school: School, stage: Stage, y: number, terms: CapacityTerms) {
  const offer = school.stages.find((each) => each.stage === stage)!;
  const year = results.years[y]!;
  const rooms = roomsIn(offer, year);
  const wanted =
    y === 0 && offer.classes !== undefined
      ? offer.classes + classesAddedBy(offer, year)
      : classesAtDesign(results, school, stage, y, terms);
  return { wanted: Number.isNaN(wanted) ? rooms : wanted, rooms, most: offer.maxClasses ?? Infinity };
}

function classesAtDesign(results: Results, school: School, stage: Stage, y: number, terms: CapacityTerms): number {
  const row = results.rows[results.rowIndex.get(`${school.id}/${stage}`) ?? -1];
  if (!row) return Number.NaN;
  const offer = school.stages.find((each) => each.stage === stage)!;
  const Y = results.years.length;
  const pupils = row.grades.map((_, g) => Math.round(results.gradePupils[(row.gradeStart + g) * Y + y]!));
  return classesWanted(pupils, gradeSizesIn(offer, row.grades, results.years[y]!, terms));
}
