/** Every third year stands under a chart, and the marked one in place of those that it would run into. */
export function isYearNamed(index: number, marked: number): boolean {
  return index === marked || (index % 3 === 0 && (marked < 0 || Math.abs(index - marked) > 2));
}
