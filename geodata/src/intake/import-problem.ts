import { z } from 'zod';
import { LocalName } from '../model/index.ts';

/** One thing wrong with imported data: where, what was found, what is expected. Errors stop the import, warnings do not. */
export const ImportProblem = z.object({
  severity: z.enum(['error', 'warning']),
  /** Stable code, for example `number-expected`, `outside-district`, `catchments-overlap`, `looks-like-gcj02`. */
  code: z.string(),
  file: z.string(),
  /** 1-based row as the user sees it in the file (header is row 1); feature number for GeoJSON and shapefiles. */
  row: z.number().int().optional(),
  column: z.string().optional(),
  found: z.string().optional(),
  expected: LocalName.optional(),
  /** The whole message, one sentence, in both languages. */
  message: LocalName,
});
export type ImportProblem = z.infer<typeof ImportProblem>;
