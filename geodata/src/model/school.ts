import { z } from 'zod';
import { Grade } from './grade.ts';
import { Resources } from './resources.ts';
import { Position } from './shape.ts';
import { Stage } from './stage.ts';

/** A whole number of people, classes or rooms, not negative. */
const Count = z.number().int().min(0);

/**
 * What one school offers in one stage. Capacity is always in seats (学位).
 * `seats` is a published capacity and wins where present; otherwise seats = classes allowed x classSize,
 * where the classes allowed are limited by `rooms` (classrooms) and `maxClasses` (what the site allows).
 */
export const SchoolStage = z.object({
  stage: Stage,
  /** Design pupils per class. Left out, the rule pack's standard for the stage holds. */
  classSize: z.number().int().min(1).max(100).optional(),
  /** Classes open today. */
  classes: Count.optional(),
  rooms: Count.optional(),
  maxClasses: Count.optional(),
  seats: Count.optional(),
  /**
   * Classes added by building on or by taking rooms over from another stage, each from its autumn on; they come on top of rooms,
   * classes and published seats. Below 0: rooms given up to another stage.
   */
  expansions: z
    .array(
      z.object({
        year: z.number().int(),
        classes: z
          .number()
          .int()
          .refine((classes) => classes !== 0, '增减班数不能为 0 (must not be 0)'),
        /** Id of the school whose campus they were (合并): nothing is built for them. */
        from: z.string().optional(),
      }),
    )
    .optional(),
  /** 临时班: classes in borrowed or makeshift rooms, from the autumn of `from` to that of `to`; they are no seats of the design. */
  temporary: z
    .array(z.object({ from: z.number().int(), to: z.number().int().optional(), classes: z.number().int().positive() }))
    .optional(),
});
export type SchoolStage = z.infer<typeof SchoolStage>;

/**
 * Applicants (报名) for the first grade of one stage in one autumn, by group of the enrolment order; `locked` are those of each
 * group whose dwelling's seat is taken (六年一学位).
 */
export const Applicants = z.object({
  year: z.number().int(),
  stage: Stage,
  byGroup: z.record(z.string(), Count),
  locked: z.record(z.string(), Count).optional(),
});
export type Applicants = z.infer<typeof Applicants>;

/** Pupils counted in one autumn. `byGrade` where grades are known, `byStage` where only totals are. */
export const Enrolment = z.object({
  year: z.number().int(),
  byGrade: z.partialRecord(Grade, z.number().min(0)).optional(),
  byStage: z.partialRecord(Stage, z.number().min(0)).optional(),
});
export type Enrolment = z.infer<typeof Enrolment>;

/** 学校: an institution on one campus. A 一贯制 school offers several stages. */
export const School = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  nameEn: z.string().optional(),
  location: Position,
  /** Id of the grade system (学制) it follows. */
  system: z.string().min(1),
  ownership: z.enum(['public', 'private']),
  stages: z.array(SchoolStage).min(1),
  classesByGrade: z.partialRecord(Grade, Count).optional(),
  /** Counts by year, oldest first. The base year's count is where the simulation starts. */
  enrolment: z.array(Enrolment),
  /** Share of a grade that goes on to the next one at this school, by the grade they leave. Left out: the assumptions'. */
  progression: z.partialRecord(Grade, z.number().min(0).max(2)).optional(),
  /** 学制改革: from that autumn on the school's pupils sit in the stages of another system. */
  systemChanges: z.array(z.object({ year: z.number().int(), system: z.string().min(1) })).optional(),
  /** Pupils of the base year's count who come from no compound here: boarders (寄宿) and children from other districts. */
  outside: z
    .partialRecord(Stage, z.object({ boarders: Count.optional(), otherDistricts: Count.optional() }))
    .optional(),
  /** 对口直升: where the pupils go who leave this school's last grade, where the next stage has no catchment. Shares add up to 1. */
  feedsInto: z.array(z.object({ schoolId: z.string().min(1), share: z.number().min(0).max(1) })).optional(),
  applicants: z.array(Applicants).optional(),
  /** Classrooms of a campus that any of these stages may use, on top of the rooms of each (一贯制). */
  sharedRooms: z.object({ rooms: Count, stages: z.array(Stage).min(2) }).optional(),
  resources: z.partialRecord(Stage, Resources).optional(),
  /** Left out: a regular school. Teaching points, special and vocational schools stand outside the evaluation of balance. */
  kind: z.enum(['regular', 'teaching-point', 'special', 'vocational']).optional(),
  siteAreaM2: z.number().positive().optional(),
  floorAreaM2: z.number().positive().optional(),
  /** First and last autumn in which it takes pupils. */
  openFrom: z.number().int().optional(),
  closedFrom: z.number().int().optional(),
  groupId: z.string().optional(),
  /** Births area it draws on when no compound is assigned to it. */
  areaId: z.string().optional(),
  /** True where pupils come by choice or examination (senior schools, boarding, private), not by catchment. */
  selective: z.boolean().optional(),
});
export type School = z.infer<typeof School>;
