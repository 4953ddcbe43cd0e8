/**
 * Whole classes for each grade. Enough for the class size where the rooms suffice; otherwise one room at a time goes to the
 * grade with the largest average, which makes the largest class as small as any distribution of the rooms can.
 * Answers undefined where there are fewer rooms than grades with pupils: grades would have to be taught together (复式班).
 */
export function shareClasses(pupils: readonly number[], classSize: number, rooms = Infinity): number[] | undefined {
  const wanted = pupils.map((count) => Math.ceil(count / classSize));
  if (sum(wanted) <= rooms) return wanted;
  const given = pupils.map((count) => (count > 0 ? 1 : 0));
  let left = rooms - sum(given);
  if (left < 0) return undefined;
  for (; left > 0; left--) {
    let fullest = 0;
    for (let grade = 1; grade < pupils.length; grade++) {
      if (average(pupils, given, grade) > average(pupils, given, fullest)) fullest = grade;
    }
    given[fullest]!++;
  }
  return given;
}

function average(pupils: readonly number[], classes: readonly number[], grade: number): number {
  return classes[grade] === 0 ? 0 : pupils[grade]! / classes[grade]!;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
