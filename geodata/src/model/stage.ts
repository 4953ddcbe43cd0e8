import { z } from 'zod';

/** 学段: a level of schooling. Seats, catchments and findings are always kept per stage. */
export const Stage = z.enum(['kindergarten', 'primary', 'junior', 'senior']);
export type Stage = z.infer<typeof Stage>;

/** Every stage in the order a child passes through them. Typed arrays by stage use this order. */
export const STAGES = Stage.options;
