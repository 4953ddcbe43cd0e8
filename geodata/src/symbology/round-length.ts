/** The longest of 1, 2, 5, 10, 20, 50 ... metres that is no longer than so many. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return [5, 2, 1].map((step) => step * power).find((each) => each <= longest) ?? power;
}
