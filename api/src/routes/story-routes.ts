import { StoryDraft } from '@xuetu/geodata/story';
import { Hono } from 'hono';
import { z } from 'zod';
import {
  createStory,
  deleteStory,
  readDistrict,
  StoredStory,
  StorySummary,
  saveStory,
  storyList,
} from '../db/index.ts';
import type { Dependencies } from '../dependencies.ts';
import { described } from '../http/described.ts';
import { Failure } from '../http/failure.ts';
import { MakerId } from '../http/maker-id.ts';
import { validated } from '../http/validated.ts';
import { unknownDistrict } from '../simulations/plan-library.ts';
import { openStory, unknownStory } from '../stories/open-story.ts';

const One = z.object({ story: StoredStory });
const Create = z.object({ id: MakerId.optional(), draft: StoryDraft });
const Save = z.object({ version: z.number().int().min(1), draft: StoryDraft });

/** The stories of a district. Saving names the version it read, so that nobody's work is overwritten unseen. */
export function storyRoutes({ database }: Pick<Dependencies, 'database'>) {
  return new Hono()
    .get(
      '/:district/stories',
      described({
        tag: 'stories',
        summary: 'The stories of a district, newest save first',
        answers: { schema: z.object({ stories: z.array(StorySummary) }), meaning: 'The stories without their views' },
        failures: [404],
      }),
      async (context) => {
        const id = context.req.param('district');
        if (!(await readDistrict(database, id))) throw unknownDistrict(id);
        return context.json({ stories: await storyList(database, id) });
      },
    )
    .post(
      '/:district/stories',
      described({
        tag: 'stories',
        summary: 'Store a new story, under an id of its maker where one is given',
        answers: { status: 201, schema: One, meaning: 'The story as stored' },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Create),
      async (context) => {
        const district = context.req.param('district');
        const { id, draft } = context.req.valid('json');
        const made = await createStory(database, district, draft, id);
        if (made.outcome === 'unknown') throw unknownDistrict(district);
        if (made.outcome === 'conflict') throw idTaken(made.current);
        return context.json({ story: made.story }, 201);
      },
    )
    .get(
      '/:district/stories/:story',
      described({
        tag: 'stories',
        summary: 'One story with its views',
        answers: { schema: One, meaning: 'The story' },
        failures: [404],
      }),
      async (context) => {
        const { district, story: id } = context.req.param();
        return context.json({ story: await openStory(database, district, id) });
      },
    )
    .put(
      '/:district/stories/:story',
      described({
        tag: 'stories',
        summary: 'Save a story on top of the version that was read',
        answers: { schema: One, meaning: 'The story as stored, with its new version' },
        failures: [400, 404, 409, 413],
      }),
      validated('json', Save),
      async (context) => {
        const { district, story: id } = context.req.param();
        const { version, draft } = context.req.valid('json');
        const saved = await saveStory(database, district, id, version, draft);
        if (saved.outcome === 'unknown') throw unknownStory(id);
        if (saved.outcome === 'conflict') throw versionConflict(version, saved.current);
        return context.json({ story: saved.story });
      },
    )
    .delete(
      '/:district/stories/:story',
      described({
        tag: 'stories',
        summary: 'Delete a story',
        answers: { schema: z.object({ deleted: z.string() }), meaning: 'It is gone' },
        failures: [404],
      }),
      async (context) => {
        const { district, story: id } = context.req.param();
        if (!(await deleteStory(database, district, id))) throw unknownStory(id);
        return context.json({ deleted: id });
      },
    );
}

function idTaken(current: StoredStory): Failure {
  return new Failure(
    409,
    'version-conflict',
    {
      zh: `汇报提纲“${current.name}”已经存在，现在是第 ${current.version} 版。`,
      en: `The story “${current.name}” exists already; it is version ${current.version} now.`,
    },
    { current },
  );
}

function versionConflict(version: number, current: StoredStory): Failure {
  return new Failure(
    409,
    'version-conflict',
    {
      zh: `汇报提纲在此期间已被保存过：您修改的是第 ${version} 版，现在是第 ${current.version} 版。请先查看新版本。`,
      en: `The story was saved meanwhile: you changed version ${version}, it is version ${current.version} now. Look at the new version first.`,
    },
    { version, current },
  );
}
