import { z } from 'zod';
import { LocalName } from '../../model/index.ts';
import { SitingAction } from '../siting-action.ts';

/** A site that could not open, and why. */
export const RefusedSite = z.object({ siteId: z.string(), name: z.string(), reason: LocalName });
export type RefusedSite = z.infer<typeof RefusedSite>;

/** A site that opens as a school in the answer. */
export const OpenedSite = z.object({
  schoolId: z.string(),
  name: LocalName,
  /** The same action as siting proposes, with size, year, seats and cost. */
  action: SitingAction,
  /** 万元 a year: what is paid once, spread evenly over the years that siting answers for, and what it takes to run. */
  wanPerYear: z.number(),
  pupils: z.number(),
  /** What would be without it, and what the site rules say about it. */
  reasons: z.array(LocalName),
});
export type OpenedSite = z.infer<typeof OpenedSite>;

/** What was chosen among candidate sites. */
export const RedrawnSites = z.object({
  /** Sites that could have opened. */
  candidates: z.number().int(),
  opened: z.array(OpenedSite),
  refused: z.array(RefusedSite),
  /** Seats that stay short whatever opens; 0 where they suffice. */
  seatsShort: z.number(),
});
export type RedrawnSites = z.infer<typeof RedrawnSites>;
