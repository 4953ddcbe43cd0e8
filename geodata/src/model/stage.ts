import { z } from 'zod';

/** Every stage in the order a child passes through them. Typed arrays by stage use this order. */
export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;

/** 学段: a level of schooling. Seats, catchments and findings are always kept per stage. */
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;
