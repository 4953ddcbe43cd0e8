import {
  NO_COSTS,
  onceCostOf,
  type Programme,
  type ProgrammeCosts,
} from '../../geodata/src/siting/programmes/programme.ts';
import type { Place, StageProblem, Unit } from '../../geodata/src/siting/stage-problem/stage-problem.ts';

type Point = readonly [xKm: number, yKm: number];

/** A pocket-size stage problem in words: schools, sites and compounds on a plane in kilometres. */
export class SitingProblemBuilder {
  private readonly years: number[];
  private readonly places: (Place & { at: Point })[];
  private readonly units: Unit[] = [];

  constructor(years: number[]) {
    this.years = years;
    this.places = [
      { kind: 'none', id: '', name: '', seats: this.#flat(0), year: years[0]!, programmes: [], at: [0, 0] },
    ];
  }

  withSchool(
    id: string,
    at: Point,
    seats: number | number[],
    extensions: [classes: number, costWan: number][] = [],
    openings: number[] = [this.years[0]!],
  ): this {
    const year = this.years[0]!;
    const programmes = extensions.flatMap(([classes, extend]) =>
      openings.map((from) => this.#programme('extend', id, classes, from, { extend })),
    );
    this.places.push({ kind: 'school', id, name: id, seats: this.#flat(seats), year, programmes, at });
    return this;
  }

  /** The school named last may close from a year on, which saves so much; whoever goes there then must go elsewhere. */
  withClosing(year: number, savedWan: number): this {
    const place = this.places.at(-1)!;
    const seats = place.seats.map((each, y) => (this.years[y]! >= year ? -each : 0));
    place.programmes.push({
      ...this.#programme('close', place.id, 1, year, { running: -savedWan }),
      id: `close-${year}`,
      seats,
      spending: this.#flat(0),
    });
    return this;
  }

  withSite(
    id: string,
    at: Point,
    sizes: [classes: number, buildWan: number][],
    year = this.years[0]!,
    landWan = 0,
  ): this {
    const programmes = sizes.map(([classes, build]) =>
      this.#programme('build', id, classes, year, { build, land: landWan }),
    );
    this.places.push({ kind: 'site', id, name: id, seats: this.#flat(0), year, programmes, at });
    return this;
  }

  withCompound(id: string, at: Point, pupils: number | number[], school: string | null): this {
    const today = school === null ? 0 : this.places.findIndex((place) => place.id === school);
    const metres = (to: Point) => Math.hypot(at[0] - to[0], at[1] - to[1]) * 1000;
    this.units.push({
      compoundId: id,
      pupils: this.#flat(pupils),
      today: [{ place: today, share: this.#flat(1) }],
      todayMetres: this.#flat(today === 0 ? 0 : metres(this.places[today]!.at)),
      reach: this.places.flatMap((place, p) =>
        p === 0 || p === today ? [] : [{ place: p, metres: metres(place.at), year: place.year }],
      ),
    });
    return this;
  }

  build(): StageProblem {
    return {
      stage: 'primary',
      years: this.years,
      places: this.places.map(({ at: _, ...place }) => place),
      units: this.units,
    };
  }

  #programme(
    kind: 'build' | 'extend' | 'close',
    id: string,
    classes: number,
    year: number,
    costs: Partial<ProgrammeCosts>,
  ): Programme {
    const all = { ...NO_COSTS, ...costs };
    const seats = classes * 45;
    return {
      id: `${kind}-${classes}-${year}`,
      actions: [{ kind, stage: 'primary', name: id, year, classes, seats, costWan: onceCostOf(all) }],
      seats: this.#flat(seats).map((each, y) => (this.years[y]! >= year ? each : 0)),
      costs: all,
      spending: this.#flat(0).map((_, y) => (this.years[y] === year ? onceCostOf(all) : 0)),
      year,
    };
  }

  #flat(value: number | number[]): Float64Array {
    return Float64Array.from(this.years, (_, y) => (typeof value === 'number' ? value : (value[y] ?? 0)));
  }
}

/** Starts a stage problem over the given years. Name places before the compounds that can reach them. */
export function aSitingProblem(...years: number[]): SitingProblemBuilder {
  return new SitingProblemBuilder(years);
}
