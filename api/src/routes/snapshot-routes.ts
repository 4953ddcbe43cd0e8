import { Plan } from '@xuetu/geodata/model';
import { Edit } from '@xuetu/geodata/scenario';
import { Snapshot, SnapshotDraft, SnapshotNumbers } from '@xuetu/geodata/story';
import { Hono } from 'hono';
import { z } from 'zod';
import { editsOfSnapshot, keptPlan, numbersOfSnapshot, readDistrict, snapshotList } from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { MakerId } from '../http/maker-id.ts';
import { validated } from '../http/validated.ts';
import { unknownDistrict } from '../simulations/plan-library.ts';
import { SnapshotCheck } from '../snapshots/snapshot-check.ts';
import type { SnapshotLibrary } from '../snapshots/snapshot-library.ts';

const One = z.object({ snapshot: Snapshot });
const Freeze = SnapshotDraft.extend({ id: MakerId.optional() });
/** A snapshot never changes, so that browsers may keep what it holds. */
const FOREVER = 'private, max-age=31536000, immutable';

/** Numbers as they were. What is frozen can be read and made, never changed. */
export function snapshotRoutes({
  database,
  newId,
  snapshots,
}: Pick<Dependencies, 'database' | 'newId'> & { snapshots: SnapshotLibrary }) {
  return new Hono()
    .get(
      '/:district/snapshots',
      described({
        tag: 'snapshots',
        summary: 'The snapshots of a district, newest first',
        answers: { schema: z.object({ snapshots: z.array(Snapshot) }), meaning: 'The snapshots without their numbers' },
        failures: [404],
      }),
      async (context) => {
        const id = context.req.param('district');
        if (!(await readDistrict(database, id))) throw unknownDistrict(id);
        return context.json({ snapshots: await snapshotList(database, id) });
      },
    )
    .post(
      '/:district/snapshots',
      described({
        tag: 'snapshots',
        summary: 'Freeze the numbers of the base plan or of a scenario, with everything they come from',
        answers: {
          status: 201,
          schema: One,
          meaning: 'The snapshot. Asked for again with the same id and words, the one that is stored',
        },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Freeze),
      async (context) => {
        const { id, ...draft } = context.req.valid('json');
        const snapshot = await snapshots.freeze(context.req.param('district'), draft, id ?? newId());
        const isAsked = (['scenarioId', 'who', 'note'] as const).every((key) => snapshot[key] === draft[key]);
        if (!isAsked) throw idTaken(snapshot);
        return context.json({ snapshot }, 201);
      },
    )
    .get(
      '/:district/snapshots/:snapshot',
      described({
        tag: 'snapshots',
        summary: 'One snapshot with its numbers',
        answers: { schema: One.extend({ numbers: SnapshotNumbers }), meaning: 'The numbers as they were frozen' },
        failures: [404],
      }),
      async (context) => {
        const { district, snapshot: id } = context.req.param();
        const snapshot = await snapshots.read(district, id);
        const numbers = await numbersOfSnapshot(database, district, id);
        context.header('Cache-Control', FOREVER);
        return context.json({ snapshot, numbers: numbers! });
      },
    )
    .get(
      '/:district/snapshots/:snapshot/plan',
      described({
        tag: 'snapshots',
        summary: 'The base plan and the edits that a snapshot was made from',
        answers: { schema: z.object({ base: Plan, edits: z.array(Edit) }), meaning: 'The plan as it was' },
        failures: [404],
      }),
      async (context) => {
        const { district, snapshot: id } = context.req.param();
        const { planHash } = await snapshots.read(district, id);
        const edits = await editsOfSnapshot(database, district, id);
        context.header('Cache-Control', FOREVER);
        return context.json({ base: await keptPlan(database, planHash), edits: edits! });
      },
    )
    .get(
      '/:district/snapshots/:snapshot/check',
      described({
        tag: 'snapshots',
        summary: 'Whether this program would compute the frozen numbers from the frozen plan',
        answers: { schema: SnapshotCheck, meaning: 'What differs' },
        failures: [404],
      }),
      async (context) => {
        const { district, snapshot } = context.req.param();
        return context.json(await snapshots.check(district, snapshot));
      },
    );
}

function idTaken(current: Snapshot): Failure {
  return new Failure(
    409,
    'id-taken',
    {
      zh: '这个编号的数据快照已经存在，快照不能修改。',
      en: 'There is a snapshot of this id already; snapshots cannot be changed.',
    },
    { current },
  );
}
