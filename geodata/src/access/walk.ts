/**
 * The way on foot between a home and a school.
 * `street`: along the streets; `metres` is Infinity where barriers leave no way at all, which is never replaced by a straight line.
 * `straight`: there is no street layer, or no street near one of the ends: straight line x detour factor, crossings unknown (0).
 */
export interface Walk {
  metres: number;
  /** Arterials crossed without signal or overpass. */
  crossings: number;
  how: 'street' | 'straight';
}
