/**
 * Siting over several years, single source: units with pupils by year, places with seats by year, programmes that add seats by year.
 * Every unit goes to one place in all years; a site takes nobody unless one of its programmes is chosen. The format is in docs/instances.md.
 */
export interface PeriodsInstance {
  years: number;
  places: PeriodsPlace[];
  units: PeriodsUnit[];
}

/** A school that stands, or a site; at most one programme is chosen. */
interface PeriodsPlace {
  isSite: boolean;
  seats: number[];
  programmes: { cost: number; seats: number[] }[];
}

/** Pupils by year, and the way to every place in metres. */
interface PeriodsUnit {
  pupils: number[];
  metres: number[];
}

/** What one pupil costs who goes one kilometre for one year. */
export const COST_PER_PUPIL_KM_YEAR = 0.1;

/** What it costs to send a unit to a place in all years. */
export function wayCost({ pupils, metres }: PeriodsUnit, place: number): number {
  return (COST_PER_PUPIL_KM_YEAR * pupils.reduce((sum, each) => sum + each, 0) * metres[place]!) / 1000;
}

/** Reads an instance; lines that begin with # are comments. Throws where numbers are missing or left over. */
export function readPeriods(text: string): PeriodsInstance {
  const words = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter(Boolean);
  let at = 0;
  const next = (): number => {
    const value = Number(words[at++]);
    if (!Number.isFinite(value)) throw new Error(`number ${at} of the instance is ${words[at - 1]}`);
    return value;
  };
  const some = (count: number): number[] => Array.from({ length: count }, next);
  const [unitCount, placeCount, years] = [next(), next(), next()];
  const places = Array.from({ length: placeCount }, (): PeriodsPlace => {
    const [isSite, programmes] = [next() === 1, next()];
    const seats = some(years);
    return {
      isSite,
      seats,
      programmes: Array.from({ length: programmes }, () => ({ cost: next(), seats: some(years) })),
    };
  });
  const units = Array.from({ length: unitCount }, () => ({ pupils: some(years), metres: some(placeCount) }));
  if (at !== words.length) throw new Error(`${words.length - at} numbers are left over`);
  return { years, places, units };
}

/** Writes an instance as it is read. */
export function writePeriods({ years, places, units }: PeriodsInstance, comments: readonly string[]): string {
  const lines = [
    ...comments.map((comment) => `# ${comment}`),
    [units.length, places.length, years].join(' '),
    ...places.flatMap(({ isSite, seats, programmes }) => [
      [isSite ? 1 : 0, programmes.length, ...seats].join(' '),
      ...programmes.map((each) => [each.cost, ...each.seats].join(' ')),
    ]),
    ...units.map(({ pupils, metres }) => `${pupils.join(' ')}  ${metres.join(' ')}`),
  ];
  return `${lines.join('\n')}\n`;
}
