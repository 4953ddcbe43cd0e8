import { ScenarioChange, ScenarioDraft } from '@xuetu/geodata/scenario';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  createScenario,
  deleteScenario,
  readDistrict,
  readScenario,
  StoredScenario,
  StoredScenarioSummary,
  saveScenario,
  scenarioList,
} from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { MakerId } from '../http/maker-id.ts';
import { validated } from '../http/validated.ts';
import { unknownDistrict, unknownScenario } from '../simulations/plan-library.ts';

const One = z.object({ scenario: StoredScenario });
const Saved = z.object({ scenario: StoredScenarioSummary });
/** A scenario's maker may name it, so that asking again for one whose answer was lost makes no second one. */
const Create = z.intersection(
  ScenarioDraft,
  z.object({
    id: MakerId.optional(),
  }),
);
const Save = z.object({
  version: z.number().int().min(1),
  draft: ScenarioChange,
  /** Hash of the base plan that the edits were made on, where it is another than before. */
  basePlanHash: z.string().max(100).optional(),
});

/** The scenarios of a district. Saving names the version it read, so that nobody's work is overwritten unseen. */
export function scenarioRoutes({ database }: Pick<Dependencies, 'database'>) {
  return new Hono()
    .get(
      '/:district/scenarios',
      described({
        tag: 'scenarios',
        summary: 'The scenarios of a district, newest save first',
        answers: {
          schema: z.object({ scenarios: z.array(StoredScenarioSummary) }),
          meaning: 'The scenarios without their edits',
        },
        failures: [404],
      }),
      async (context) => {
        const id = context.req.param('district');
        if (!(await readDistrict(database, id))) throw unknownDistrict(id);
        return context.json({ scenarios: await scenarioList(database, id) });
      },
    )
    .post(
      '/:district/scenarios',
      described({
        tag: 'scenarios',
        summary: 'Store a new scenario, under an id of its maker where one is given',
        answers: { status: 201, schema: One, meaning: 'The scenario as stored' },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Create),
      async (context) => {
        const district = context.req.param('district');
        const { id, ...draft } = context.req.valid('json');
        const made = await createScenario(database, district, draft, id);
        if (made.outcome === 'unknown') throw unknownDistrict(district);
        if (made.outcome === 'conflict') throw idTaken(made.current);
        return context.json({ scenario: made.scenario }, 201);
      },
    )
    .get(
      '/:district/scenarios/:scenario',
      described({
        tag: 'scenarios',
        summary: 'One scenario with its edits',
        answers: { schema: One, meaning: 'The scenario' },
        failures: [404],
      }),
      async (context) => {
        const { district, scenario: id } = context.req.param();
        const scenario = await readScenario(database, district, id);
        if (!scenario) throw unknownScenario(id);
        return context.json({ scenario });
      },
    )
    .put(
      '/:district/scenarios/:scenario',
      described({
        tag: 'scenarios',
        summary: 'Save a scenario on top of the version that was read; edits that stay need not be sent again (`kept`)',
        answers: { schema: Saved, meaning: 'The scenario as stored, with its new version, without its edits' },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Save),
      async (context) => {
        const { district, scenario: id } = context.req.param();
        const { version, draft, basePlanHash } = context.req.valid('json');
        const saved = await saveScenario(database, district, id, version, draft, basePlanHash);
        if (saved.outcome === 'unknown') throw unknownScenario(id);
        if (saved.outcome === 'conflict') throw versionConflict(version, saved.current);
        return context.json({ scenario: saved.scenario });
      },
    )
    .delete(
      '/:district/scenarios/:scenario',
      described({
        tag: 'scenarios',
        summary: 'Delete a scenario',
        answers: { schema: z.object({ deleted: z.string() }), meaning: 'It is gone' },
        failures: [404],
      }),
      async (context) => {
        const { district, scenario: id } = context.req.param();
        if (!(await deleteScenario(database, district, id))) throw unknownScenario(id);
        return context.json({ deleted: id });
      },
    );
}

function idTaken(current: StoredScenario): Failure {
  return new Failure(
    409,
    'version-conflict',
    {
      zh: `方案“${current.name}”已经存在，现在是第 ${current.version} 版。`,
      en: `The scenario “${current.name}” exists already; it is version ${current.version} now.`,
    },
    { current },
  );
}

function versionConflict(version: number, current: StoredScenario): Failure {
  return new Failure(
    409,
    'version-conflict',
    {
      zh: `方案在此期间已被保存过：您修改的是第 ${version} 版，现在是第 ${current.version} 版。请先查看新版本。`,
      en: `The scenario was saved meanwhile: you changed version ${version}, it is version ${current.version} now. Look at the new version first.`,
    },
    { version, current },
  );
}
