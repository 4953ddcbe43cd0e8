import { type Catchment, LocalName, type Plan, STAGES, Stage } from '@xuetu/geodata/model';
import { catchmentChanges, checkCatchment, describeCatchment, reasonsFor } from '@xuetu/geodata/reasons';
import { Hono } from 'hono';
import { z } from 'zod';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { validated } from '../http/validated.ts';
import type { PlanLibrary } from '../simulations/plan-library.ts';

/** The plan as imported, where a scenario may be named. */
const PRESENT = 'base';

const Year = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .optional();
const ScenarioId = z.string().min(1).max(64).optional();
const ReasonQuery = z.object({
  compound: z.string().min(1),
  stage: Stage.default('primary'),
  year: Year.describe('A simulated year; left out: the base year'),
  scenario: ScenarioId,
});
const DescriptionQuery = z.object({
  stage: Stage.optional(),
  year: Year.describe('A simulated year; left out: the base year'),
  scenario: ScenarioId,
  against: ScenarioId.describe(`What to compare with: a scenario, or "${PRESENT}" for the plan as imported`),
});

/** What both answers say in words; the figures beside it are as in the domain, null where a number was not computed or no way leads. */
const Claim = z.looseObject({ kind: z.string(), sentence: LocalName, figures: z.record(z.string(), z.number()) });
const ReasonAnswer = z.object({
  district: z.string(),
  scenario: z.string().optional(),
  compoundName: z.string(),
  schoolNames: z.record(z.string(), LocalName),
  reason: z.looseObject({
    compoundId: z.string(),
    stage: Stage,
    year: z.number(),
    by: Claim,
    assigned: z.array(z.looseObject({ schoolId: z.string(), share: z.number() })),
    others: z.array(z.looseObject({ schoolId: z.string(), isNearer: z.boolean(), claims: z.array(Claim) })),
    history: z.array(z.looseObject({ from: z.number(), to: z.number(), by: Claim })),
    edits: z.array(z.looseObject({ nth: z.number(), label: z.string() })),
    ifMoved: z.array(z.looseObject({ schoolId: z.string(), fromYear: z.number(), movers: z.number() })),
    notes: z.array(LocalName),
  }),
});
const DescriptionAnswer = z.object({
  district: z.string(),
  scenario: z.string().optional(),
  against: z.string().optional(),
  year: z.number(),
  catchments: z.array(z.looseObject({ catchmentId: z.string(), schoolIds: z.array(z.string()), text: LocalName })),
  changes: z
    .array(z.looseObject({ stage: Stage, summary: LocalName, sentences: z.array(LocalName) }))
    .optional()
    .describe('By stage, where something to compare with was named'),
});

const ChecksAnswer = z.object({
  district: z.string(),
  scenario: z.string().optional(),
  year: z.number(),
  catchments: z.array(
    z.object({
      catchmentId: z.string(),
      name: LocalName,
      areaM2: z.number(),
      perimeterMetres: z.number(),
      polsbyPopper: z.number(),
      reock: z.number(),
      concerns: z.array(
        z.looseObject({ kind: z.string(), sentence: LocalName, figures: z.record(z.string(), z.number()) }),
      ),
    }),
  ),
});

/** Why compounds go to their schools, catchments in words, and how they are drawn. */
export function reasonRoutes({ plans }: { plans: PlanLibrary }) {
  return new Hono()
    .get(
      '/:district/reason',
      described({
        tag: 'reasons',
        summary:
          'Why a compound goes to its school, why not to a nearer one, how that came about, what a move would change',
        answers: { schema: ReasonAnswer, meaning: 'Sentences in both languages, each with its figures and rule' },
        failures: [400, 404],
      }),
      validated('query', ReasonQuery),
      async (context) => {
        const { compound: compoundId, stage, scenario: scenarioId, year } = context.req.valid('query');
        const { base, plan, scenario } = await plans.open(context.req.param('district'), scenarioId);
        const compound = plan.compounds.find(({ id }) => id === compoundId);
        if (!compound) throw unknownCompound(compoundId);
        const ask = reasonsFor(base, scenario ?? { edits: [], cursor: 0 }, plan);
        const reason = ask({ compoundId, stage, year: simulatedYear(plan, year) });
        if (!reason) throw unknownCompound(compoundId);
        return context.json({
          district: plan.district.id,
          ...(scenario && { scenario: scenario.id }),
          compoundName: compound.name,
          schoolNames: namesOf(plan),
          reason,
        });
      },
    )
    .get(
      '/:district/description',
      described({
        tag: 'reasons',
        summary:
          'The catchments in words, by the streets that bound them and their compounds; and how two plans differ',
        answers: { schema: DescriptionAnswer, meaning: 'One text for each catchment asked for' },
        failures: [400, 404],
      }),
      validated('query', DescriptionQuery),
      async (context) => {
        const district = context.req.param('district');
        const { stage, scenario: scenarioId, against, year: asked } = context.req.valid('query');
        const { plan, scenario, results } = await plans.simulated(district, scenarioId);
        const year = simulatedYear(plan, asked);
        const stages = STAGES.filter((each) => stage === undefined || each === stage).filter((each) =>
          plan.catchments.some((catchment) => catchment.stage === each),
        );
        const before = against && (await plans.open(district, against === PRESENT ? undefined : against)).plan;
        return context.json({
          district: plan.district.id,
          ...(scenario && { scenario: scenario.id }),
          ...(against && { against }),
          year,
          catchments: plan.catchments
            .filter((catchment) => stages.includes(catchment.stage))
            .map((catchment) => describeCatchment(plan, catchment, year)),
          ...(before && { changes: stages.map((each) => catchmentChanges(before, plan, results, each, year)) }),
        });
      },
    )
    .get(
      '/:district/checks',
      described({
        tag: 'reasons',
        summary:
          'How the catchments are drawn: compactness, parts apart, schools outside, compounds divided or cut off',
        answers: { schema: ChecksAnswer, meaning: 'Numbers and concerns of each catchment asked for' },
        failures: [400, 404],
      }),
      validated('query', DescriptionQuery.omit({ against: true })),
      async (context) => {
        const { stage, scenario: scenarioId, year: asked } = context.req.valid('query');
        const { plan, scenario } = await plans.open(context.req.param('district'), scenarioId);
        const year = simulatedYear(plan, asked);
        return context.json({
          district: plan.district.id,
          ...(scenario && { scenario: scenario.id }),
          year,
          catchments: plan.catchments
            .filter((catchment) => stage === undefined || catchment.stage === stage)
            .map((catchment) => ({ name: catchmentName(plan, catchment), ...checkCatchment(plan, catchment, year) })),
        });
      },
    );
}

/** A catchment as it is called, else by its schools. */
function catchmentName(plan: Plan, { id, name, schoolIds }: Catchment): LocalName {
  if (name) return { zh: name, en: name };
  const names = namesOf(plan);
  const said = schoolIds.flatMap((school) => names[school] ?? []);
  return { zh: said.map(({ zh }) => zh).join('、') || id, en: said.map(({ en }) => en).join(', ') || id };
}

function namesOf(plan: Plan): Record<string, LocalName> {
  return Object.fromEntries(
    plan.schools.map(({ id, name, nameEn }): [string, LocalName] => [id, { zh: name, en: nameEn ?? name }]),
  );
}

function simulatedYear({ district, assumptions }: Plan, year = district.baseYear): number {
  const last = district.baseYear + assumptions.horizonYears;
  if (year >= district.baseYear && year <= last) return year;
  throw new Failure(400, 'year-not-simulated', {
    zh: `模拟的年份是 ${district.baseYear} 到 ${last}，没有 ${year}。`,
    en: `Years ${district.baseYear} to ${last} are simulated; ${year} is not.`,
  });
}

function unknownCompound(id: string): Failure {
  return new Failure(404, 'unknown-compound', {
    zh: `这个方案里没有小区“${id}”。`,
    en: `The plan has no compound "${id}".`,
  });
}
