import {
  type AreaShape,
  type Assumptions,
  type Births,
  type BirthsScenario,
  type Catchment,
  type Compound,
  type CompoundAssignment,
  DEFAULT_ASSUMPTIONS,
  DEFAULT_SECTOR,
  type District,
  FIVE_FOUR,
  type Grade,
  type Landscape,
  type Plan,
  type Position,
  type School,
  type SchoolStage,
  SIX_THREE,
  type Site,
  type Stage,
  type Street,
} from '@xuetu/geodata/model';

/** West, south, east, north in degrees. */
type Box = [number, number, number, number];

const CENTRE: Position = [117, 36];
const DISTRICT_BOX: Box = [116.9, 35.9, 117.1, 36.1];

/** A school as a test says it: one stage by default, pupils by grade in the base year. */
export interface SchoolWords extends Partial<Omit<School, 'stages'>> {
  stage?: Stage;
  stages?: SchoolStage[];
  at?: Position;
  seats?: number;
  classes?: number;
  rooms?: number;
  maxClasses?: number;
  classSize?: number;
  /** Pupils of the base year by grade. */
  pupils?: Partial<Record<Grade, number>>;
  /** Pupils of the base year by stage, where grades are not known. */
  pupilsByStage?: Partial<Record<Stage, number>>;
}

interface CompoundWords extends Partial<Compound> {
  at?: Position;
  /** Children in the register by age. */
  children?: Record<number, number>;
}

interface CatchmentWords extends Partial<Omit<Catchment, 'shape'>> {
  box?: Box;
  shape?: AreaShape;
}

/**
 * Starts a plan: an empty district with base year 2025 and both built-in grade systems. Ids are the names. Births stay at the
 * level of the last known year, so that numbers can be checked in the head.
 */
export function aPlan(district: Partial<District> = {}): PlanBuilder {
  return new PlanBuilder(district);
}

export function aBox([west, south, east, north]: Box): AreaShape {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

class PlanBuilder {
  private readonly plan: Plan;

  constructor(district: Partial<District>) {
    this.plan = {
      district: {
        id: 'test',
        name: { zh: '测试区', en: 'Test district' },
        synthetic: true,
        baseYear: 2025,
        gradeSystems: [SIX_THREE, FIVE_FOUR],
        defaultSystem: '63',
        rulePackIds: ['cn-national', 'cn-shandong'],
        source: { zh: '测试', en: 'Test' },
        provenance: [],
        ...district,
      },
      schools: [],
      compounds: [],
      catchments: [],
      assignments: [],
      sites: [],
      streets: [],
      landscape: [],
      births: [],
      assumptions: { ...DEFAULT_ASSUMPTIONS, birthsScenario: 'high', yieldFollowsBirths: false },
    };
  }

  withSchool(name: string, words: SchoolWords = {}): this {
    const {
      stage = 'primary',
      stages,
      at = CENTRE,
      seats,
      classes,
      rooms,
      maxClasses,
      classSize,
      pupils,
      pupilsByStage,
      ...rest
    } = words;
    const counted = pupils || pupilsByStage;
    this.plan.schools.push({
      id: name,
      name,
      location: at,
      system: this.plan.district.defaultSystem,
      ownership: 'public',
      stages: stages ?? [{ stage, ...defined({ seats, classes, rooms, maxClasses, classSize }) }],
      enrolment: counted
        ? [{ year: this.plan.district.baseYear, ...defined({ byGrade: pupils, byStage: pupilsByStage }) }]
        : [],
      ...rest,
    });
    return this;
  }

  withCompound(name: string, words: CompoundWords = {}): this {
    const { at = CENTRE, children, ...rest } = words;
    this.plan.compounds.push({
      id: name,
      name,
      shape: { type: 'Point', coordinates: at },
      point: at,
      phases: [],
      ...(children ? { childrenByAge: { ...children } } : {}),
      ...rest,
    });
    return this;
  }

  /** A catchment of one school or several; by default it covers the whole test district. */
  withCatchment(schools: string | string[], words: CatchmentWords = {}): this {
    const schoolIds = [schools].flat();
    const { box = DISTRICT_BOX, stage = 'primary', sector = DEFAULT_SECTOR, ...rest } = words;
    this.plan.catchments.push({
      id: `${sector}/${stage}/${schoolIds.join('+')}`,
      stage,
      sector,
      shape: aBox(box),
      schoolIds,
      ...rest,
    });
    return this;
  }

  /** Says the school of a compound explicitly; several schools share equally unless shares are given. */
  withAssignment(
    compoundId: string,
    schools: string | string[] | Record<string, number>,
    words: { stage?: Stage; fromYear?: number } = {},
  ): this {
    const shares: CompoundAssignment['schools'] =
      typeof schools === 'object' && !Array.isArray(schools)
        ? Object.entries(schools).map(([schoolId, share]) => ({ schoolId, share }))
        : [schools].flat().map((schoolId, _, all) => ({ schoolId, share: 1 / all.length }));
    this.plan.assignments.push({ compoundId, stage: 'primary', schools: shares, ...words });
    return this;
  }

  withBirths(areaId: string, counts: Record<number, number>, vintage: Births['vintage'] = 'published'): this {
    for (const [year, count] of Object.entries(counts)) {
      this.plan.births.push({ areaId, year: Number(year), count, vintage });
    }
    return this;
  }

  withSite(name: string, words: Partial<Site> & { at?: Position } = {}): this {
    const { at = CENTRE, ...rest } = words;
    this.plan.sites.push({
      id: name,
      name,
      shape: { type: 'Point', coordinates: at },
      point: at,
      availableFrom: this.plan.district.baseYear,
      options: [{ stage: 'primary', classes: 24 }],
      ...rest,
    });
    return this;
  }

  withStreet(id: string, words: Partial<Street> = {}): this {
    const shape: Street['shape'] = { type: 'LineString', coordinates: [CENTRE, [117.01, 36]] };
    this.plan.streets.push({ id, class: 'local', shape, ...words });
    return this;
  }

  withLandscape(id: string, words: Partial<Landscape> = {}): this {
    this.plan.landscape.push({ id, kind: 'boundary', shape: aBox(DISTRICT_BOX), ...words });
    return this;
  }

  withAssumptions(words: Partial<Assumptions>): this {
    this.plan.assumptions = { ...this.plan.assumptions, ...words };
    return this;
  }

  /** Births change by so much a year after the last known one. */
  withBirthsTrend(trend: number): this {
    return this.withBirthsView({ trend });
  }

  /** The user's own view of future births. */
  withBirthsView(words: Partial<BirthsScenario>): this {
    const [first] = this.plan.assumptions.birthsScenarios;
    return this.withAssumptions({ birthsScenario: 'own', birthsScenarios: [{ ...first!, id: 'own', ...words }] });
  }

  build(): Plan {
    const { schools, compounds, catchments, sites } = this.plan;
    for (const list of [schools, compounds, catchments, sites] as { id: string }[][]) {
      list.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    }
    return structuredClone(this.plan);
  }
}

function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}
