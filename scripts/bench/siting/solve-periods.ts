import { type Choice, DEFAULT_WEIGHTS, highsSolver, type LinearModel, type StageProblem } from '@xuetu/geodata/siting';
import { COST_PER_PUPIL_KM_YEAR, type PeriodsInstance, wayCost } from './periods-instance.ts';

const FIRST_YEAR = 2027;
/** Seats more at every place, so that the hundredths that the engine keeps free cost no pupil. Pupils are whole: nobody fits in them. */
const SPARE = 0.05;

/** Weights under which a stage problem costs what its instance costs. */
export const PERIODS_WEIGHTS = {
  ...DEFAULT_WEIGHTS,
  walkingWanPerPupilKmYear: COST_PER_PUPIL_KM_YEAR,
  movingWanPerPupil: 0,
  emptyWanPerSeatYear: 0,
};

/** The optimum of an instance as the solver proves it, from a model written down here alone. */
export async function provenOptimum({
  years,
  places,
  units,
}: PeriodsInstance): Promise<{ optimum: number; bound: number }> {
  const cost = units.flatMap((unit) => places.map((_, p) => wayCost(unit, p)));
  const first = places.map(({ programmes }) => cost.push(...programmes.map((each) => each.cost)) - programmes.length);
  const rows: { entries: [number, number][]; lower: number; upper: number }[] = [];
  const way = (u: number, p: number) => u * places.length + p;
  for (const u of units.keys()) rows.push({ entries: places.map((_, p) => [way(u, p), 1]), lower: 1, upper: 1 });
  for (const [p, { isSite, seats, programmes }] of places.entries()) {
    rows.push({ entries: programmes.map((_, k) => [first[p]! + k, 1]), lower: -Infinity, upper: 1 });
    for (let y = 0; y < years; y++) {
      const coming = units.map(({ pupils }, u): [number, number] => [way(u, p), pupils[y]!]);
      const added = programmes.map((each, k): [number, number] => [first[p]! + k, -each.seats[y]!]);
      rows.push({
        entries: [...coming, ...added].filter(([, value]) => value !== 0),
        lower: -Infinity,
        upper: seats[y]!,
      });
    }
    if (!isSite) continue;
    const open = programmes.map((_, k): [number, number] => [first[p]! + k, -1]);
    for (const u of units.keys()) rows.push({ entries: [[way(u, p), 1], ...open], lower: -Infinity, upper: 0 });
  }
  const starts = new Int32Array(rows.length + 1);
  for (const [r, { entries }] of rows.entries()) starts[r + 1] = starts[r]! + entries.length;
  const model: LinearModel = {
    cost: Float64Array.from(cost),
    lower: new Float64Array(cost.length),
    upper: new Float64Array(cost.length).fill(1),
    integer: new Uint8Array(cost.length).fill(1),
    rows: {
      starts,
      columns: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
  };
  const { objective, bound } = await highsSolver().solve(model, { relativeGap: 1e-7, seconds: 600 });
  return { optimum: objective, bound };
}

/** The stage problem that an instance is: nobody has a school yet, and everybody moves in the first year. */
export function stageProblemOfPeriods({ years, places, units }: PeriodsInstance): StageProblem {
  const all = Array.from({ length: years }, (_, y) => FIRST_YEAR + y);
  const costs = { build: 0, extend: 0, convert: 0, land: 0, temporary: 0, running: 0 };
  const none = {
    kind: 'none' as const,
    id: '',
    name: '',
    seats: new Float64Array(years),
    year: FIRST_YEAR,
    programmes: [],
  };
  return {
    stage: 'primary',
    years: all,
    places: [
      none,
      ...places.map(({ isSite, seats, programmes }, p) => ({
        kind: isSite ? ('site' as const) : ('school' as const),
        id: `p${p}`,
        name: `p${p}`,
        seats: Float64Array.from(seats, (each) => each + SPARE),
        year: FIRST_YEAR,
        programmes: programmes.map((each, k) => ({
          id: `${k}`,
          actions: [],
          seats: Float64Array.from(each.seats),
          costs: { ...costs, [isSite ? 'build' : 'extend']: each.cost },
          spending: Float64Array.from(all, (_, y) => (y === 0 ? each.cost : 0)),
          year: isSite ? FIRST_YEAR : FIRST_YEAR + each.seats.findIndex((more) => more > 0),
        })),
      })),
    ],
    units: units.map(({ pupils, metres }, u) => ({
      compoundId: `u${u}`,
      pupils: Float64Array.from(pupils),
      today: [{ place: 0, share: new Float64Array(years).fill(1) }],
      todayMetres: new Float64Array(years),
      reach: metres.map((way, p) => ({ place: p + 1, metres: way, year: FIRST_YEAR })),
    })),
  };
}

/** Judges an answer by code of its own: what it costs, and the rules it breaks. */
export function checkPeriods({ years, places, units }: PeriodsInstance, { programme, shares }: Choice) {
  const broken: string[] = [];
  let cost = 0;
  const pupils = places.map(() => new Array<number>(years).fill(0));
  for (const [u, unit] of units.entries()) {
    const [only, ...more] = shares[u]!;
    if (!only || more.length > 0 || only.place < 1) {
      broken.push(`unit ${u} does not go to one place`);
      continue;
    }
    cost += wayCost(unit, only.place - 1);
    for (let y = 0; y < years; y++) pupils[only.place - 1]![y]! += unit.pupils[y]!;
  }
  for (const [p, place] of places.entries()) {
    const chosen = place.programmes[programme[p + 1]!];
    cost += chosen?.cost ?? 0;
    for (let y = 0; y < years; y++) {
      const seats = place.seats[y]! + (chosen?.seats[y] ?? 0);
      if (pupils[p]![y]! > seats) broken.push(`place ${p} has ${pupils[p]![y]} pupils on ${seats} seats in year ${y}`);
    }
  }
  return { cost, broken };
}
