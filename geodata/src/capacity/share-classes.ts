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
  const wanted = pupils.map((count, grade) => Math.ceil(count / classSizes[grade]!));
  if (sum(wanted) <= rooms) return wanted;
  const given = pupils.map((count) => (count > 0 ? 1 : 0));
  let left = rooms - sum(given);
  if (left < 0) return undefined;
  const fullness = pupils.map((count, grade) => count / classSizes[grade]!);
  for (; left > 0; left--) {
    let fullest = 0;
    for (let grade = 1; grade < fullness.length; grade++) if (fullness[grade]! > fullness[fullest]!) fullest = grade;
    given[fullest]!++;
    fullness[fullest] = pupils[fullest]! / given[fullest]! / classSizes[fullest]!;
  }
  return given;
}

/** Classes that a stage would open at its class sizes, whatever its rooms: one for each class size begun in each grade. */
export function classesWanted(pupils: readonly number[], classSizes: readonly number[]): number {
  let wanted = 0;
  for (let grade = 0; grade < pupils.length; grade++) wanted += Math.ceil(pupils[grade]! / classSizes[grade]!);
  return wanted;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
