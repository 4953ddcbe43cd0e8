import { z } from 'zod';

/** A text shown to people: Chinese first, English second, both always present. */
export const LocalName = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type LocalName = z.infer<typeof LocalName>;

/** The languages of the interface. */
export type Locale = keyof LocalName;
