import { z } from 'zod';
import { PAPER_FORMATS, PaperFormat, PaperSubject } from '../export/export-request.ts';
import { Failure } from '../http/failure.ts';

/** What a paper is wanted of and how, beside the district; the same on the way of a job and on that of a download. */
export const PaperRequest = z.object({
  what: PaperSubject,
  format: PaperFormat,
  scenario: z.string().min(1).max(64).optional().describe('Left out: the base plan; letters need one'),
  smallCounts: z
    .boolean()
    .optional()
    .describe(
      'true shows counts of one to four people at a place, which may reveal individuals, to those who have the right: see the settings',
    ),
  snapshot: SnapshotId().optional(),
  expectEdits: ExpectedEdits().optional(),
  story: StoryId().optional(),
  mapApproval: MapApproval().optional(),
  date: PaperDate().optional(),
});
export type PaperRequest = z.infer<typeof PaperRequest>;

/** 汇报提纲. */
export function StoryId() {
  return z
    .string()
    .min(1)
    .max(64)
    .describe('With the slides of a dossier: a story whose views become the slides, each of the plan that it names');
}

/** 数据快照. */
export function SnapshotId() {
  return z
    .string()
    .min(1)
    .max(64)
    .describe('Instead of a scenario: a snapshot, whose frozen numbers are told again over the data of that day');
}

/** The hash of the edits that a recipe names. */
export function ExpectedEdits() {
  return z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(
      'SHA-256 of the edits in force, as a recipe names it: the paper is refused (409) where the scenario has others',
    );
}

/** 审图号. */
export function MapApproval() {
  return z.string().max(60).describe('The approval number that is printed on the maps; left out: a blank is printed');
}

/** The day that stands on a paper. */
export function PaperDate() {
  return z.iso.date().describe('The day that stands on the paper, YYYY-MM-DD; left out: today');
}

/** Throws a `Failure` 400 where the paper cannot be written in the format, needs a scenario, or is no slides of a story. */
export function refusePaper({ what, format, scenario, snapshot, expectEdits, story }: PaperRequest): void {
  if (story !== undefined && (what !== 'dossier' || format !== 'pptx')) throw STORY_SLIDES_ONLY;
  if (story !== undefined && (scenario ?? snapshot) !== undefined) throw STORY_HAS_PLANS;
  if (snapshot !== undefined && scenario !== undefined) throw SNAPSHOT_HAS_PLAN;
  if (expectEdits !== undefined && scenario === undefined) throw EDITS_OF_SCENARIO;
  const formats = PAPER_FORMATS[what];
  if (!formats.includes(format)) {
    const list = formats.join(', ');
    throw new Failure(
      400,
      'format-not-written',
      {
        zh: `${NAMES[what].zh}没有 ${format} 格式。可用：${list}`,
        en: `There is no ${format} of ${NAMES[what].en}. Known: ${list}`,
      },
      { fields: [{ field: 'format', zh: `可用：${list}`, en: `known: ${list}` }] },
    );
  }
  if (what === 'letters' && !scenario && !snapshot) throw SCENARIO_NEEDED;
}

const NAMES = {
  dossier: { zh: '选址方案报告', en: 'the dossier' },
  letters: { zh: '告知书', en: 'the letters' },
};

/** The refusal where a story is asked for as anything but slides. */
export const STORY_SLIDES_ONLY = new Failure(
  400,
  'story-slides-only',
  {
    zh: '汇报提纲（story）只能导出为幻灯片：what=dossier，format=pptx。',
    en: 'A story can be written as slides only: what=dossier, format=pptx.',
  },
  { fields: [{ field: 'story', zh: '仅限 pptx', en: 'only with pptx' }] },
);

const STORY_HAS_PLANS = new Failure(
  400,
  'story-has-plans',
  {
    zh: '汇报提纲的每个画面已指明方案，不能再指定情景方案（scenario）。',
    en: 'Every view of a story names its plan: a scenario cannot be asked for beside it.',
  },
  { fields: [{ field: 'scenario', zh: '不适用', en: 'does not apply' }] },
);

const SNAPSHOT_HAS_PLAN = new Failure(
  400,
  'snapshot-has-plan',
  {
    zh: '数据快照（snapshot）已含方案，不能再指定情景方案（scenario）。',
    en: 'A snapshot has its plan: a scenario cannot be asked for beside it.',
  },
  { fields: [{ field: 'scenario', zh: '不适用', en: 'does not apply' }] },
);

const EDITS_OF_SCENARIO = new Failure(
  400,
  'edits-of-scenario',
  {
    zh: '核对编辑的散列值（expectEdits）须与情景方案（scenario）一起使用。',
    en: 'The hash of edits (expectEdits) goes with a scenario only.',
  },
  { fields: [{ field: 'expectEdits', zh: '须有 scenario', en: 'needs a scenario' }] },
);

const SCENARIO_NEEDED = new Failure(
  400,
  'scenario-needed',
  {
    zh: '告知书须指明情景方案（scenario）：现状没有小区换学校。',
    en: 'Letters need a scenario: in the base plan nobody changes school.',
  },
  { fields: [{ field: 'scenario', zh: '必填', en: 'required' }] },
);
