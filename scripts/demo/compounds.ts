import { childrenOfAge } from './births.ts';
import type { Point } from './ground-plane.ts';
import type { Ground } from './land-use.ts';
import { estateNames, villageNames } from './names.ts';
import type { Random } from './random.ts';
import type { Village } from './villages.ts';

export type AreaId = 'core' | 'south' | 'north';

/** One residential compound or village of the demonstration district. */
export interface DemoCompound {
  id: string;
  name: string;
  kind: 'estate' | 'town' | 'village';
  parts: Point[][];
  middle: Point;
  areaM2: number;
  areaId: AreaId;
  /** Year of the first delivery. */
  built: number;
  /** Households at the base year. */
  households: number;
  phases: { year: number; households: number }[];
  /** Children by age 0 to 17. */
  children: number[];
}

const BASE_YEAR = 2026;
const AGES = 18;

export function makeCompounds(
  estates: { ground: Ground; built: number }[],
  villages: { village: Village; areaId: AreaId; name: string | undefined }[],
  random: Random,
): DemoCompound[] {
  const nameOf = estateNames(random);
  const namesOfVillages = villageNames(villages.length, random);
  const compounds = [
    ...estates.map(({ ground, built }) => estate(ground, built, nameOf(built), random)),
    ...villages.map(({ village, areaId, name }, i) => hamlet(village, areaId, name ?? namesOfVillages[i]!, random)),
  ];
  compounds.forEach((compound, i) => {
    compound.id = `X${String(i + 1).padStart(4, '0')}`;
  });
  fillRegister(compounds, random);
  return compounds;
}

function estate(ground: Ground, built: number, name: string, random: Random): DemoCompound {
  const isCore = ground.place === 'core';
  const perHectare =
    built >= 2027 ? random.between(115, 155) : isCore ? random.between(38, 64) : random.between(40, 72);
  const total = Math.max(24, Math.round((ground.areaM2 / 10_000) * perHectare));
  const phases = built < 2014 ? [] : phasesOf(built, total, random);
  const future = phases.filter(({ year }) => year > BASE_YEAR).reduce((sum, phase) => sum + phase.households, 0);
  return {
    id: '',
    name,
    kind: isCore ? 'estate' : 'town',
    parts: [ground.ring],
    middle: ground.middle,
    areaM2: ground.areaM2,
    areaId: ground.place === 'core' ? 'core' : ground.place === 'south-town' ? 'south' : 'north',
    built,
    households: total - future,
    phases,
    children: [],
  };
}

function phasesOf(built: number, total: number, random: Random): { year: number; households: number }[] {
  if (total < 110 || random.chance(0.45)) return [{ year: built, households: total }];
  const first = Math.round(total * random.between(0.4, 0.65));
  const later = Math.min(2030, built + random.whole(1, 2));
  if (later === built) return [{ year: built, households: total }];
  return [
    { year: built, households: first },
    { year: later, households: total - first },
  ];
}

function hamlet(village: Village, areaId: AreaId, name: string, random: Random): DemoCompound {
  return {
    id: '',
    name,
    kind: 'village',
    parts: village.parts,
    middle: village.middle,
    areaM2: village.areaM2,
    areaId,
    built: 1980,
    households: Math.round((village.areaM2 / 10_000) * random.between(17, 26)),
    phases: [],
    children: [],
  };
}

/** Households with children of one age, relative to others: new estates have the small ones, villages the older ones. */
function pull({ kind, built, areaId }: DemoCompound, age: number): number {
  if (kind === 'village') return (areaId === 'core' ? 0.62 : 0.5) + (age / 17) * 0.55;
  if (kind === 'town') return 0.75 + (age / 17) * 0.4;
  if (built < 2010) return 0.72 + (age / 17) * 0.3;
  if (built < 2019) return 1.22;
  return 2.3 - (age / 17) * 1.4;
}

/** Spreads the district's children of each age over the compounds, by households and pull, in whole numbers. */
function fillRegister(compounds: DemoCompound[], random: Random): void {
  for (const compound of compounds) compound.children = new Array<number>(AGES).fill(0);
  const liveliness = compounds.map(() => random.between(0.82, 1.2));
  for (let age = 0; age < AGES; age++) {
    const weights = compounds.map((compound, i) => compound.households * pull(compound, age) * liveliness[i]!);
    const perWeight = childrenOfAge(age) / weights.reduce((sum, weight) => sum + weight, 0);
    compounds.forEach((compound, i) => {
      const expected = weights[i]! * perWeight * random.between(0.85, 1.15);
      compound.children[age] = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    });
  }
}
