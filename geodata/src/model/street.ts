import { z } from 'zod';
import { LineShape } from './shape.ts';

/** 道路 by class; `path` is for walking only. Primary pupils should not have to cross an arterial or an expressway. */
export const Street = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  class: z.enum(['expressway', 'arterial', 'secondary', 'local', 'path']),
  /** Raised or sunk: it joins other streets only at its ends. */
  bridge: z.boolean().optional(),
  /** How people on foot get across it; left out: unguarded on an arterial, free on smaller streets. */
  crossing: z.enum(['signal', 'overpass', 'none']).optional(),
  shape: LineShape,
});
export type Street = z.infer<typeof Street>;
