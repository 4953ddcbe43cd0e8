import type { Births, BirthsScenario, Compound, Plan, ProgressionEstimate, School } from '../model/index.ts';

/** The view of future births that a back-test takes: nobody then knew today's, so births stay as they last were. */
const UNKNOWING: BirthsScenario = {
  id: 'known-then',
  name: { zh: '按当时所知', en: 'As known then' },
  note: {
    zh: '回测用：起点年以后的出生人数按最近一年不变。',
    en: 'For back-tests: births after the origin stay at the level of the last known year.',
  },
  asOf: '1970-01-01',
  trend: 0,
};

/**
 * The plan as it was known in the autumn of an earlier year (the origin), which becomes its base year. What was counted, born,
 * built or decided later is gone, and so is what only today's data says: the household register, imported progression, pupils
 * from outside, migration. Births reach as far before the origin as today's reach before the base year; where a year has a published
 * count, the revision that came later is not used. Schools opened later do not exist yet. Catchments, classes and rooms stay.
 */
export function knownThen(base: Plan, origin: number, progressionEstimate: ProgressionEstimate): Plan {
  const isKnown = (event: { year: number }) => event.year <= origin;
  const { progression: _, ...unchanged } = base.assumptions;
  return {
    ...base,
    district: { ...base.district, baseYear: origin },
    schools: base.schools
      .filter(({ openFrom }) => (openFrom ?? origin) <= origin)
      .map((school) => schoolThen(school, origin)),
    compounds: base.compounds.map((compound) => compoundThen(compound, origin, base.district.baseYear)),
    assignments: base.assignments.filter(({ fromYear }) => (fromYear ?? origin) <= origin),
    sites: [],
    births: birthsThen(base, isKnown),
    assumptions: {
      ...unchanged,
      progression: {},
      progressionEstimate,
      birthsScenarios: [UNKNOWING],
      birthsScenario: UNKNOWING.id,
      birthsVintage: 'published',
      migration: {},
    },
  };

  function birthsThen({ births, district }: Plan, known: typeof isKnown): Births[] {
    const counted = births.filter(({ vintage, year }) => vintage !== 'projected' && year <= district.baseYear);
    const newest = Math.max(...counted.map(({ year }) => year));
    const late = district.baseYear - newest;
    const published = new Set(counted.filter(isPublished).map(({ areaId, year }) => `${areaId}/${year}`));
    return counted.filter(
      (each) =>
        known({ year: each.year + late }) && (isPublished(each) || !published.has(`${each.areaId}/${each.year}`)),
    );
  }
}

function isPublished({ vintage }: Births): boolean {
  return vintage === 'published';
}

function schoolThen(school: School, origin: number): School {
  const { progression: _, outside: __, applicants: ___, closedFrom, systemChanges, ...lasting } = school;
  return {
    ...lasting,
    ...(closedFrom !== undefined && closedFrom <= origin ? { closedFrom } : {}),
    ...(systemChanges ? { systemChanges: systemChanges.filter(({ year }) => year <= origin) } : {}),
    enrolment: school.enrolment.filter(({ year }) => year <= origin),
    stages: school.stages.map(({ expansions, temporary, ...stage }) => ({
      ...stage,
      ...(expansions ? { expansions: expansions.filter(({ year }) => year <= origin) } : {}),
      ...(temporary ? { temporary: temporary.filter(({ from }) => from <= origin) } : {}),
    })),
  };
}

/** Households of the origin are those of the base year without the dwellings handed over (and with those pulled down) in between. */
function compoundThen(compound: Compound, origin: number, baseYear: number): Compound {
  const { childrenByAge, households, phases, ...lasting } = compound;
  if (!childrenByAge && phases.every(({ year }) => year <= origin)) return compound;
  const since = phases.filter(({ year }) => year > origin && year <= baseYear);
  const added = since.reduce((sum, phase) => sum + phase.households, 0);
  return {
    ...lasting,
    ...(households !== undefined ? { households: Math.max(0, households - added) } : {}),
    phases: phases.filter(({ year }) => year <= origin),
  };
}
