/** Seats short in one year; NaN is not computed. */
export interface YearShort {
  year: number;
  short: number;
}

/**
 * 今后最多缺: the first year after the base year with most seats short, since no plan changes the base year any more; undefined where
 * no later year is computed.
 */
export function peakShortage([, ...later]: readonly YearShort[]): YearShort | undefined {
  let peak: YearShort | undefined;
  for (const each of later) if (!Number.isNaN(each.short) && !(peak && peak.short >= each.short)) peak = each;
  return peak;
}
