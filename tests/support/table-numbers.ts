import { catchmentOf, decidedBy, schoolsOf } from '@xuetu/geodata/assignment';
import { comparisonOf, seatsHeldTogether } from '@xuetu/geodata/compare';
import type { DossierSource, TableBlock } from '@xuetu/geodata/dossier';
import { type Catchment, type Compound, STAGES, type Stage } from '@xuetu/geodata/model';
import { packsOf } from '@xuetu/geodata/rules';
import { numbersAt, type Results, seatShortage } from '@xuetu/geodata/simulation';
import { type Alternative, seatsLacking } from '@xuetu/geodata/siting';

/** The numbers of one row, those that are not known left out; texts are not looked at. */
type Numbers = (number | null | undefined)[];
type Row = TableBlock['rows'][number];

/** What the numbers of a table have to be, row by row, from what the dossier was made from. `of` is the stage that its id ends with. */
type TableNumbers = (source: DossierSource, block: TableBlock, of: string) => Numbers[];

export function rounded(value: number | undefined, decimals = 0): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(decimals));
}

export const stageNamed = (text: unknown) => STAGES.find((stage) => stage === text)!;
export const worstOf = ({ shortage }: Alternative) => Math.max(0, ...shortage.map(({ after }) => after));

function ofRow(results: Results, r: number, at: number) {
  const slot = r * results.years.length + at;
  const [enrolment, seats] = [results.enrolment[slot]!, results.seats[slot]!];
  return {
    enrolment: rounded(enrolment, 1),
    seats: rounded(seats),
    utilisation: rounded(enrolment / seats, 4),
    largestClass: rounded(results.largestClass[slot]!, 1),
  };
}

export const chosen = ({ siting }: DossierSource) =>
  siting!.proposal!.alternatives.find(({ id }) => id === siting!.alternativeId)!;

export function compared({ before, now }: DossierSource, stage: Stage, year: number) {
  return comparisonOf(before.plan, before, now, stage, year);
}

/** Every table of a dossier by its id; `*` stands for a stage, which the check is told. */
export const TABLE_NUMBERS: Record<string, TableNumbers> = {
  'short-by-year': ({ before }, { columns, rows }) =>
    before.results.years
      .slice(0, rows.length)
      .map((year) => [
        year,
        ...columns.slice(1).map(({ title }) => rounded(seatShortage(before.results, stageNamed(title), year))),
      ]),

  'crowded-schools': ({ before: { plan, results } }) => {
    const Y = results.years.length;
    const shortAt = (r: number, at: number) => results.enrolment[r * Y + at]! - results.seats[r * Y + at]!;
    const ids = new Set(plan.schools.map(({ id }) => id));
    return results.rows
      .flatMap(({ schoolId }, r) => {
        const short = results.years.map((_, at) => shortAt(r, at));
        const most = Math.max(...short.filter((each) => !Number.isNaN(each)));
        return ids.has(schoolId) && most >= 0.5 ? [{ r, at: short.indexOf(most), most }] : [];
      })
      .sort((a, b) => b.most - a.most)
      .map(({ r, at, most }) => {
        const { enrolment, seats, utilisation, largestClass } = ofRow(results, r, at);
        return [results.years[at], enrolment, seats, rounded(most), utilisation, largestClass];
      });
  },

  'findings-by-rule': ({ before: { findings } }, { rows }) => {
    const told = findings.filter(({ severity }) => severity !== 'info');
    if (rows.length !== new Set(told.map(({ stage, rule }) => `${stage}/${rule}`)).size) return [];
    return rows.map(([stage, rule]) => {
      const own = told.filter((each) => each.ruleName.en === rule && each.stage === stage);
      const years = own.map(({ year }) => year);
      return [new Set(own.map(({ subject }) => subject.id)).size, Math.min(...years), Math.max(...years)];
    });
  },

  'pupils-*': ({ now: { plan, results }, studies: { bands } }, _, of) => {
    const stage = stageNamed(of);
    const Y = results.years.length;
    return results.years.map((year, y) => {
      const at = STAGES.indexOf(stage) * Y + y;
      const schools = plan.schools.flatMap(({ id }) => numbersAt(results, id, stage, year) ?? []);
      return [
        year,
        rounded(schools.reduce((sum, { enrolment }) => sum + enrolment, results.unassigned[at]!)),
        rounded(bands.now.stages.p10[at]),
        rounded(bands.now.stages.p90[at]),
        rounded(schools.reduce((sum, { seats }) => sum + seats, 0)),
        rounded(seatShortage(results, stage, year)),
        rounded(bands.now.stageShortageProbability[at], 4),
      ];
    });
  },

  backtest: ({ studies: { backtest } }, { rows }) =>
    rows.length !== backtest.lines.length
      ? []
      : rows.map(([level, stage, measure, lead]) => {
          const line = backtest.lines.find(
            (each) =>
              each.level === level &&
              (each.stage ?? 'all') === stage &&
              each.measure === (measure === 'pupils' ? 'pupils' : 'entrants') &&
              each.lead === lead,
          );
          const { ours, naive, median, cases } = line!;
          return [
            lead as number,
            cases,
            ...[ours.mape, ours.bias, naive.mape, median.mape].map((each) => rounded(each, 4)),
          ];
        }),

  alternatives: ({ siting }) =>
    siting!.proposal!.alternatives.map((each) => [
      each.costWan,
      each.runningWanPerYear,
      each.seatsAdded,
      rounded(worstOf(each)),
      each.meanWalkMetres.after,
      rounded(each.pupilsMoved),
      rounded(each.emptySeats.after),
      rounded(each.objective),
      rounded(each.lowerBound),
      rounded(each.gapPercent / 100, 4),
    ]),

  'alternative-actions': ({ siting }) =>
    siting!.proposal!.alternatives.flatMap(({ actions }) =>
      actions.map(({ year, classes, seats, costWan }) => [year, classes, seats, costWan]),
    ),

  marginal: ({ siting }) => siting!.proposal!.marginal.map(({ seats, savesWan }) => [seats, rounded(savesWan)]),

  actions: (source) =>
    chosen(source).actions.map(({ year, classes, seats, costWan, runningWanPerYear }) => [
      year,
      classes,
      rounded(seats),
      rounded(costWan),
      runningWanPerYear,
    ]),

  edits: ({ scenario }) => scenario!.edits.map((_, at) => [at + 1]),

  'site-checks': ({ now: { plan } }, { rows }) =>
    rows.length %
      packsOf(plan).flatMap(({ siteRules = [] }) => siteRules.filter(({ stages }) => stages.includes('junior')))
        .length ===
    0
      ? rows.map(() => [])
      : [],
  'site-visits': () => Array.from({ length: 5 }, () => []),

  'short-before-after': ({ before, now }, { rows, columns }) =>
    rows.map(([stage, year]) => {
      const [was, is] = [before, now].map(
        ({ results }) => rounded(seatShortage(results, stageNamed(stage), Number(year)))!,
      );
      const lacking = seatsLacking(now.results, before.plan, now.plan, stageNamed(stage), Number(year));
      return [Number(year), was, is, was! - is!, ...(columns.length > 5 ? [rounded(lacking)] : [])];
    }),

  comparison: (source, { rows }) =>
    rows.map(([stage, of, measure]) => {
      const year = Number(of);
      const { short, walks, findings, balance } = compared(source, stageNamed(stage), year);
      const pair = {
        'Seats short': short.find((each) => each.year === year)!,
        'Mean walk': { before: walks.before.meanMetres, after: walks.after.meanMetres },
        'Nine in ten walk at most': { before: walks.before.p90Metres, after: walks.after.p90Metres },
        'Findings over all years': findings,
        'Variation of the use of seats': { before: balance.before.variation, after: balance.after.variation },
      }[String(measure)]!;
      const decimals = String(measure).startsWith('Variation') ? 3 : 0;
      return [year, rounded(pair.before, decimals), rounded(pair.after, decimals)];
    }),

  'effect-by-school': ({ before, now }, { rows }) =>
    rows.map(([name, stage, year]) => {
      const of = (side: typeof now) => {
        const ids = side.plan.schools.filter((each) => (each.nameEn ?? each.name) === name).map(({ id }) => id);
        const key = ids.map((id) => `${id}/${stage}`).find((each) => side.results.rowIndex.has(each));
        if (key === undefined) return undefined;
        return ofRow(side.results, side.results.rowIndex.get(key)!, side.results.years.indexOf(Number(year)));
      };
      const [was, is] = [of(before), of(now)];
      const keys = ['enrolment', 'seats', 'utilisation', 'largestClass'] as const;
      return [Number(year), ...keys.flatMap((key) => [was?.[key], is?.[key]])];
    }),

  'moved-by-year': (source, { rows }) =>
    rows.map(([of, on]) => {
      const [stage, year] = [stageNamed(of), Number(on)];
      const { moved, transfers, seatsHeld } = compared(source, stage, year);
      const own = seatsHeld.after.filter((each) => !seatsHeld.before.some((then) => sameChange(each, then)));
      const kept = seatsHeldTogether(own).keptByYear.find((each) => each.year === year)?.children ?? 0;
      const turned = transfers.find((each) => each.year === year);
      return [
        year,
        rounded(moved.reduce((sum, { children }) => sum + children, 0)),
        moved.length,
        rounded(kept),
        rounded(turned ? turned.after - turned.before : 0),
      ];
    }),

  moved: (source, { rows }) =>
    rows.map(([name, stage, year, , , told]) => {
      const { moved } = compared(source, stageNamed(stage), Number(year));
      const counts = moved.filter((each) => each.name === name).map(({ children }) => rounded(children, 1));
      return [Number(year), counts.find((each) => each === told) ?? (counts.length === 0 ? 0 : Number.NaN)];
    }),

  risks: ({ studies: { risks } }) =>
    risks.now.map(({ stage, year, chance, meanShort, p90Short }) => {
      const was = risks.before.find((each) => each.stage === stage);
      const after = [year, rounded(chance, 4), rounded(meanShort), rounded(p90Short)];
      return [was?.year, rounded(was?.chance, 4), rounded(was?.p90Short), ...after];
    }),

  'births-cases': ({ studies: { births } }) =>
    births.flatMap(({ stages }) =>
      stages.map(({ short, emptyInLastYear }) => {
        const ahead = short.slice(1);
        const yearOf = (most: number, of: 'before' | 'after') => ahead.find((each) => each[of] === most)!.year;
        const [was, is] = [
          Math.max(...ahead.map(({ before }) => before)),
          Math.max(...ahead.map(({ after }) => after)),
        ];
        const [first, second] = [was > 0 ? yearOf(was, 'before') : null, is > 0 ? yearOf(is, 'after') : null];
        return [first, rounded(was), second, rounded(is), rounded(emptyInLastYear)];
      }),
    ),

  'what-ifs': ({ studies: { whatIfs } }) =>
    whatIfs.flatMap(({ stages }) =>
      stages.map(({ short }) => {
        const ahead = short.slice(1);
        return (['before', 'after'] as const).flatMap((of) => {
          const most = Math.max(...ahead.map((each) => each[of]));
          return [most > 0 ? ahead.find((each) => each[of] === most)!.year : null, rounded(most)];
        });
      }),
    ),

  'births-views': (source) =>
    chosen(source).views.map(({ objectiveWan, regretWan, worstShortage, emptySeats }) =>
      [objectiveWan, regretWan, worstShortage, emptySeats].map((each) => rounded(each)),
    ),

  limits: ({ studies: { limits } }) =>
    limits
      .flatMap(({ firstBroken }) => firstBroken ?? [])
      .toSorted((a, b) => a.year - b.year)
      .map(({ year }) => [year]),

  'catchments-*': ({ now: { plan, results } }, _, of) => {
    const [stage, year] = [stageNamed(of), results.years.at(-1)!];
    const isElsewhere = (compound: Compound, { schoolIds }: Catchment) =>
      decidedBy(plan, compound, stage, year).kind === 'explicit' &&
      schoolsOf(plan, compound, stage, year).every(({ schoolId }) => !schoolIds.includes(schoolId));
    return plan.catchments
      .filter((each) => each.stage === stage)
      .map((each) => {
        const here = plan.compounds.filter((compound) => catchmentOf(plan, compound, stage) === each);
        return [here.filter((compound) => !isElsewhere(compound, each)).length];
      });
  },

  compounds: ({ now: { plan } }) => {
    const stages = new Set(plan.catchments.map(({ stage }) => stage)).size;
    return Array.from({ length: plan.compounds.length * stages }, () => []);
  },
  assumptions: (_, { rows }) => rows.map(() => []),
  rules: (_, { rows }) => rows.map(() => []),
  'site-rules': ({ now: { plan } }) => packsOf(plan).flatMap(({ siteRules = [] }) => siteRules.map(() => [])),
  data: ({ now: { plan } }) => plan.district.provenance.map(({ rows }) => [rows]),
  recipe: (_, { rows }) => rows.map(() => []),
};

function sameChange(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The numbers of a row of the dossier. */
export function numbersIn(row: Row): number[] {
  return row.filter((cell) => typeof cell === 'number');
}
