import { z } from 'zod';

/** A number of an answer; null where the data does not allow to compute it. */
export const NumberOrNull = z.number().nullable();
