/** The longest name that the server takes. */
const LONGEST = 120;

/** The wanted name, with the first number from 2 on that tells it from the names there are. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const named = (number: number) => {
    const tail = number === 1 ? '' : ` (${number})`;
    return wanted.slice(0, LONGEST - tail.length) + tail;
  };
  let number = 1;
  while (taken.includes(named(number))) number += 1;
  return named(number);
}
