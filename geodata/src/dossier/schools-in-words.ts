import type { SchoolShare } from '../assignment/index.ts';

/** Schools by name, with the share of each where there are several: 一小 (60%); 二小 (40%). Empty where there is none. */
export function schoolsInWords(shares: readonly SchoolShare[], names: ReadonlyMap<string, string>): string {
  return shares
    .map(({ schoolId, share }) => {
      const name = names.get(schoolId) ?? schoolId;
      return share > 0.999 ? name : `${name} (${Math.round(share * 100)}%)`;
    })
    .join('; ');
}
