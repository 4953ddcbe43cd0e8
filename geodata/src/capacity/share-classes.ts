/**
 * Whole classes for each grade. Enough for the class sizes, one for each grade, where the rooms suffice; otherwise one room at a
 * time goes to the grade whose classes are fullest for their size. Where all sizes are equal, that makes the largest class as small
 * as any distribution of the rooms can.
 * Answers undefined where there are fewer rooms than grades with pupils: grades would have to be taught together (复式班).
 */
export function shareClasses(
  pupils: readonly number[],
  classSizes: readonly number[],
  rooms = Infinity,
): number[] | undefined {
  const classes = pupils.map(() => 0);
  return shareClassesInto(classes, pupils, classSizes, rooms) ? classes : undefined;
}

/** Writes the classes of `shareClasses` into an array that is used again and again; false where grades are taught together. */
export function shareClassesInto(
  classes: number[],
  pupils: readonly number[],
  classSizes: readonly number[],
  rooms: number,
): boolean {
  let left = rooms;
  let taught = 0;
  for (let grade = 0; grade < pupils.length; grade++) {
    classes[grade] = Math.ceil(pupils[grade]! / classSizes[grade]!);
    left -= classes[grade]!;
    if (pupils[grade]! > 0) taught++;
  }
  if (left >= 0) return true;
  if (taught > rooms) return false;
  const fullness = pupils.map((count, grade) => count / classSizes[grade]!);
  for (let grade = 0; grade < pupils.length; grade++) classes[grade] = pupils[grade]! > 0 ? 1 : 0;
  for (left = rooms - taught; left > 0; left--) {
    let fullest = 0;
    for (let grade = 1; grade < fullness.length; grade++) if (fullness[grade]! > fullness[fullest]!) fullest = grade;
    classes[fullest]!++;
    fullness[fullest] = pupils[fullest]! / classes[fullest]! / classSizes[fullest]!;
  }
  return true;
}

/** Classes that a stage would open at its class sizes, whatever its rooms: one for each class size begun in each grade. */
export function classesWanted(pupils: readonly number[], classSizes: readonly number[]): number {
  let wanted = 0;
  for (let grade = 0; grade < pupils.length; grade++) wanted += Math.ceil(pupils[grade]! / classSizes[grade]!);
  return wanted;
}
