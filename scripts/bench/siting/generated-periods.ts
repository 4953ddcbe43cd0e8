import { seededRandom } from '../../demo/random.ts';
import type { PeriodsInstance } from './periods-instance.ts';

/** Metres of ground from side to side. */
const SIDE = 4000;

/**
 * A made-up instance, the same for the same seed: 15 to 24 units, two or three schools, four to six sites, five to eight years.
 * Pupils rise to a peak and then fall, new housing fills in a third of the units, schools have seats for three in four of today's pupils.
 * A school can be extended early, late, or early and less; a site is built small, large, or small first and large later.
 */
export function generatedPeriods(seed: number): PeriodsInstance {
  const random = seededRandom(seed);
  const years = random.whole(5, 8);
  const peak = random.whole(1, years - 3);
  const point = () => [random.between(0, SIDE), random.between(0, SIDE)] as const;
  const homes = Array.from({ length: random.whole(15, 24) }, point);
  const schools = random.whole(2, 3);
  const at = [...Array.from({ length: schools }, point), ...Array.from({ length: random.whole(4, 6) }, point)];
  const units = homes.map((home) => {
    const size = random.whole(20, 90);
    const opens = random.chance(0.33) ? random.whole(1, 3) : 0;
    const pupils = Array.from({ length: years }, (_, y) => {
      const wave = y <= peak ? 1 + (0.25 * y) / peak : 1.25 - (0.6 * (y - peak)) / (years - 1 - peak);
      const filled = opens === 0 ? 1 : Math.min(1, Math.max(0.1, (y + 1 - opens) / 2));
      return Math.round(size * wave * filled);
    });
    return { pupils, metres: at.map((place) => Math.round(1.3 * Math.hypot(home[0] - place[0], home[1] - place[1]))) };
  });
  const totals = Array.from({ length: years }, (_, y) => units.reduce((sum, { pupils }) => sum + pupils[y]!, 0));
  const each = Math.round((0.75 * totals[0]!) / schools);
  const most = Math.max(...totals);
  const constant = (value: number) => Array.from({ length: years }, () => value);
  const from = (year: number, before: number, then: number) =>
    Array.from({ length: years }, (_, y) => (y < year ? before : then));
  const costOf = (seats: number, perSeat: number, fixed: number) =>
    Math.round(fixed + perSeat * seats * random.between(0.9, 1.1));
  const places = at.map((_, p) => {
    if (p < schools) {
      const more = 45 * random.whole(2, 4);
      const extensions = [
        { cost: costOf(more, 6, 100), seats: from(1, 0, more) },
        { cost: costOf(more, 5, 100), seats: from(2, 0, more) },
        { cost: costOf(90, 6, 100), seats: from(1, 0, 90) },
      ];
      return { isSite: false, seats: constant(Math.round(each * random.between(0.8, 1.2))), programmes: extensions };
    }
    const small = 45 * Math.max(4, Math.round(most / 45 / random.whole(4, 6)));
    const large = 2 * small;
    const land = random.whole(200, 1500);
    const buildings = [
      { cost: costOf(small, 8, land), seats: constant(small) },
      { cost: costOf(large, 7.5, land), seats: constant(large) },
      { cost: costOf(large, 7, land), seats: from(2, small, large) },
    ];
    return { isSite: true, seats: constant(0), programmes: buildings };
  });
  return { years, places, units };
}
