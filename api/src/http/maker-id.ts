import { z } from 'zod';

/** The id that the maker of a new thing gives it, so that asking again for one whose answer was lost makes no second one. */
export const MakerId = z.string().regex(/^[a-z0-9][a-z0-9-]{7,63}$/);
