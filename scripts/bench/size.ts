/** How large a generated district is. */
export interface Size {
  name: string;
  compounds: number;
  schools: number;
}

/** The sizes that are measured, smallest first: a county, a large city, a province. */
export const SIZES: readonly Size[] = [
  { name: 'district', compounds: 584, schools: 70 },
  { name: 'city', compounds: 5_000, schools: 500 },
  { name: 'province', compounds: 100_000, schools: 10_000 },
];
