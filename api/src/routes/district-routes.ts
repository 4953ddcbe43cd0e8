import { Plan } from '@xuetu/geodata/model';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  DistrictListing,
  deleteDistrict,
  districtList,
  FEATURE_LAYERS,
  featureCollection,
  readDistrict,
} from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { validated } from '../http/validated.ts';
import { type PlanLibrary, unknownDistrict } from '../simulations/plan-library.ts';

const Deletion = z.object({ scenarios: z.enum(['delete']).optional() });
const Features = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.object({ type: z.string(), coordinates: z.array(z.unknown()) }),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** The districts, their base plans and the layers of these. */
export function districtRoutes({ database, plans }: Pick<Dependencies, 'database'> & { plans: PlanLibrary }) {
  return new Hono()
    .get(
      '/',
      described({
        tag: 'districts',
        summary: 'All districts',
        answers: { schema: z.object({ districts: z.array(DistrictListing) }), meaning: 'The districts, ordered by id' },
      }),
      async (context) => context.json({ districts: await districtList(database) }),
    )
    .get(
      '/:district',
      described({
        tag: 'districts',
        summary: 'One district',
        answers: { schema: DistrictListing, meaning: 'The district with its counts' },
        failures: [404],
      }),
      async (context) => {
        const id = context.req.param('district');
        const district = await readDistrict(database, id);
        if (!district) throw unknownDistrict(id);
        return context.json(district);
      },
    )
    .delete(
      '/:district',
      described({
        tag: 'districts',
        summary:
          'Delete a district; its scenarios and stories only where asked for with ?scenarios=delete; never its snapshots and decisions',
        answers: { schema: z.object({ deleted: z.string() }), meaning: 'It is gone' },
        failures: [400, 404, 409],
      }),
      validated('query', Deletion),
      async (context) => {
        const id = context.req.param('district');
        const withScenarios = context.req.valid('query').scenarios === 'delete';
        const deletion = await deleteDistrict(database, id, { withScenarios });
        if (deletion.outcome === 'unknown') throw unknownDistrict(id);
        if (deletion.outcome === 'has-scenarios') throw hasScenarios(deletion);
        if (deletion.outcome === 'has-records') throw hasRecords(deletion);
        return context.json({ deleted: id });
      },
    )
    .get(
      '/:district/plan',
      described({
        tag: 'districts',
        summary: 'The base plan: schools, compounds, catchments, sites, streets, births, assumptions',
        answers: { schema: Plan, meaning: 'The plan, with its hash as ETag' },
        failures: [404],
      }),
      async (context) => {
        const { plan, hash } = await plans.base(context.req.param('district'));
        context.header('ETag', `"${hash}"`);
        context.header('Cache-Control', 'no-cache');
        if (asksFor(context.req.header('if-none-match'), hash)) return new Response(null, { status: 304 }) as never;
        return context.json(plan);
      },
    )
    .get(
      '/:district/features/:layer',
      described({
        tag: 'districts',
        summary: `One layer as GeoJSON: ${FEATURE_LAYERS.join(', ')}`,
        answers: { schema: Features, meaning: 'RFC 7946, WGS84 degrees' },
        failures: [404],
      }),
      async (context) => {
        const { district, layer } = context.req.param();
        const known = FEATURE_LAYERS.find((each) => each === layer);
        if (!known) throw unknownLayer(layer);
        const features = await featureCollection(database, district, known);
        if (!features) throw unknownDistrict(district);
        return context.json(features as z.infer<typeof Features>);
      },
    );
}

function asksFor(header: string | undefined, hash: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === `"${hash}"`);
}

function unknownLayer(layer: string): Failure {
  const known = FEATURE_LAYERS.join(', ');
  return new Failure(404, 'unknown-layer', {
    zh: `没有图层“${layer}”。可用：${known}。`,
    en: `There is no layer "${layer}". Known: ${known}.`,
  });
}

function hasScenarios({ scenarios, stories }: { scenarios: number; stories: number }): Failure {
  return new Failure(
    409,
    'district-has-scenarios',
    {
      zh: `该规划区有 ${scenarios} 个情景方案、${stories} 份汇报提纲，没有删除。要连同它们一起删除，请加 ?scenarios=delete。`,
      en: `The district has ${scenarios} scenarios and ${stories} stories and was not deleted. To delete them with it, add ?scenarios=delete.`,
    },
    { scenarios, stories },
  );
}

function hasRecords({ snapshots, decisions }: { snapshots: number; decisions: number }): Failure {
  return new Failure(
    409,
    'district-has-records',
    {
      zh: `该规划区有 ${snapshots} 份数据快照、${decisions} 条决策记录，须长期保存，不能删除。`,
      en: `The district has ${snapshots} snapshots and ${decisions} decisions, which are kept for good; it cannot be deleted.`,
    },
    { snapshots, decisions },
  );
}
