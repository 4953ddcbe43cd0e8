import { z } from 'zod';
import { Stage } from '../model/index.ts';
import { written } from './written.ts';

/** What the ground shows in a meeting: nothing, or an amount on the fixed ground grid (see `heat`). */
export const HeatKind = z.enum(['none', 'children', 'pressure', 'growth', 'walk', 'empty']);
export type HeatKind = z.infer<typeof HeatKind>;

/**
 * 汇报画面: everything that decides what a meeting sees, so that a saved view is restored exactly. A plan is named by the id of its scenario,
 * empty for the base plan.
 */
export const MeetingView = z.object({
  camera: z.object({
    lng: z.number().min(-180).max(180),
    lat: z.number().min(-90).max(90),
    zoom: z.number().min(0).max(24),
    bearing: z.number().min(-360).max(360),
    pitch: z.number().min(0).max(85),
  }),
  /** The map, or the grid of schools by years. */
  page: z.enum(['map', 'grid']),
  /** How many schools of the grid lie above what it shows. */
  gridFrom: z.number().int().min(0).default(0),
  scenarioId: written(64),
  stage: Stage,
  year: z.number().int(),
  /** The years run on from there. */
  playing: z.boolean().default(false),
  heat: HeatKind,
  /** 3D columns of pupils and seats at schools. */
  columns: z.boolean(),
  /** Arcs from compounds to schools. */
  arcs: z.boolean(),
  catchments: z.boolean(),
  /** One map, two under a divider that is drawn across (before left, after right), or two beside each other; views are linked. */
  compare: z.enum(['one', 'swipe', 'beside']),
  /** The plan on the left of a comparison. */
  beforeId: written(64),
  /** Where the divider stands, as a share of the width. */
  divider: z.number().min(0).max(1),
  theme: z.enum(['light', 'dark']),
  /** The ground cell whose compounds are listed (see `cellAt`); null where none is open. */
  cell: z.number().int().nullable().default(null),
  /** The selected thing, `school:ID` or `compound:ID`, empty where none is. */
  selection: written(200),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** One saved view of a story. */
export const StoryView = z.object({
  id: written(64).min(1),
  caption: written(300),
  /** What the speaker says; shown to nobody but the planner. */
  notes: written(4000),
  /** Id of the snapshot whose numbers it shows; empty: the numbers of today. */
  snapshotId: written(64),
  view: MeetingView,
});
export type StoryView = z.infer<typeof StoryView>;

/** More views than a meeting has patience for. */
export const MOST_VIEWS = 60;

/** 汇报提纲: saved views in order, edited by the planner and played by the leader. No two views have one id. */
export const Story = z.object({
  id: written(64).min(1),
  name: written(120).min(1),
  views: z.array(StoryView).max(MOST_VIEWS),
});
export type Story = z.infer<typeof Story>;

/** What a client may say of a story; the server adds district, version and time. */
export const StoryDraft = Story.omit({ id: true }).refine(
  ({ views }) => new Set(views.map(({ id }) => id)).size === views.length,
  { error: 'two views have the same id', path: ['views'] },
);
export type StoryDraft = z.infer<typeof StoryDraft>;
