import type { Results } from '../simulation/index.ts';

/** The same results in arrays of their own: those of `spare`, where they are as long, or new ones. */
export function copiedInto(spare: Results | undefined, results: Results): Results {
  return {
    ...results,
    enrolment: copied(results.enrolment, spare?.enrolment),
    seats: copied(results.seats, spare?.seats),
    classes: copied(results.classes, spare?.classes),
    largestClass: copied(results.largestClass, spare?.largestClass),
    gradePupils: copied(results.gradePupils, spare?.gradePupils),
    gradeClasses: copied(results.gradeClasses, spare?.gradeClasses),
    gradeLargestClass: copied(results.gradeLargestClass, spare?.gradeLargestClass),
    compoundPupils: copied(results.compoundPupils, spare?.compoundPupils),
    unassigned: copied(results.unassigned, spare?.unassigned),
  };
}

function copied<Numbers extends Float32Array | Float64Array>(from: Numbers, room: Numbers | undefined): Numbers {
  if (room?.length !== from.length) return from.slice() as Numbers;
  room.set(from);
  return room;
}
