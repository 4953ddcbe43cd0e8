import { z } from 'zod';

/**
 * 办学资源: what a school has for one stage, counted in the base year; the seven indicators of 优质均衡 are made of it. Totals, not
 * values per pupil. A campus with several stages gives each stage its own part.
 */
export const Resources = z.object({
  /** 高于规定学历教师数. */
  qualifiedTeachers: z.number().min(0).optional(),
  /** 县级以上骨干教师数. */
  leadTeachers: z.number().min(0).optional(),
  /** 体育、艺术（美术、音乐）专任教师数. */
  artsSportsTeachers: z.number().min(0).optional(),
  /** 教学及辅助用房面积. */
  teachingAreaM2: z.number().min(0).optional(),
  /** 体育运动场馆面积. */
  sportsAreaM2: z.number().min(0).optional(),
  /** 教学仪器设备值, in 元. */
  equipmentYuan: z.number().min(0).optional(),
  /** 网络多媒体教室数. */
  multimediaRooms: z.number().min(0).optional(),
});
export type Resources = z.infer<typeof Resources>;

export const INDICATORS = [
  'qualifiedTeachers',
  'leadTeachers',
  'artsSportsTeachers',
  'teachingAreaM2',
  'sportsAreaM2',
  'equipmentYuan',
  'multimediaRooms',
] as const satisfies readonly (keyof Resources)[];

/** One of the seven resources; its indicator is the resource per pupil or per 100 pupils. */
export const Indicator = z.enum(INDICATORS);
export type Indicator = z.infer<typeof Indicator>;
