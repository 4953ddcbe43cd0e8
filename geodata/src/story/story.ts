import { z } from 'zod';
import { Stage } from '../model/index.ts';

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
    bearing: z.number(),
    pitch: z.number().min(0).max(85),
  }),
  /** The map, or the grid of schools by years. */
  page: z.enum(['map', 'grid']),
  scenarioId: z.string().max(64),
  stage: Stage,
  year: z.number().int(),
  heat: HeatKind,
  /** 3D columns of pupils and seats at schools. */
  columns: z.boolean(),
  /** Arcs from compounds to schools. */
  arcs: z.boolean(),
  catchments: z.boolean(),
  /** One map, two under a divider that is drawn across (before left, after right), or two beside each other; views are linked. */
  compare: z.enum(['one', 'swipe', 'beside']),
  /** The plan on the left of a comparison. */
  beforeId: z.string().max(64),
  /** Where the divider stands, as a share of the width. */
  divider: z.number().min(0).max(1),
  theme: z.enum(['light', 'dark']),
  /** The selected thing, `school:ID` or `compound:ID`, empty where none is. */
  selection: z.string().max(200),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** One saved view of a story. */
export const StoryView = z.object({
  id: z.string().min(1).max(64),
  caption: z.string().max(300),
  /** What the speaker says; shown to nobody but the planner. */
  notes: z.string().max(4000),
  /** Id of the snapshot whose numbers it shows; empty: the numbers of today. */
  snapshotId: z.string().max(64),
  view: MeetingView,
});
export type StoryView = z.infer<typeof StoryView>;

/** 汇报提纲: saved views in order, edited by the planner and played by the leader. */
export const Story = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(120),
  views: z.array(StoryView).max(60),
});
export type Story = z.infer<typeof Story>;
