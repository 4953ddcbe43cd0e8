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
  const fullness = (grade: number) => (given[grade] === 0 ? 0 : pupils[grade]! / given[grade]! / classSizes[grade]!);
  let left = rooms - sum(given);
  if (left < 0) return undefined;
  for (; left > 0; left--) {
    let fullest = 0;
    for (let grade = 1; grade < pupils.length; grade++) if (fullness(grade) > fullness(fullest)) fullest = grade;
    given[fullest]!++;
  }
  return given;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
