import { z } from 'zod';

/** The process that holds a data folder. */
export const DataFolderHolder = z.object({
  pid: z.number().int(),
  /** When it started, as the system tells it; tells it from a later process of the same number. */
  processStart: z.string().nullable(),
  host: z.string(),
  /** What it was started as. */
  command: z.string(),
  since: z.string(),
  /** Where its server can be reached, once it listens. */
  address: z.string().optional(),
  /** True once it has let go. */
  released: z.boolean(),
});
export type DataFolderHolder = z.infer<typeof DataFolderHolder>;
