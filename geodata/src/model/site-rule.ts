import { z } from 'zod';
import { LocalName } from './local-name.ts';
import { Mark } from './rule.ts';
import { Stage } from './stage.ts';

/**
 * What a site rule measures:
 * railway, arterial: metres from the site's point to the nearest railway, arterial or expressway;
 * power-line, pipeline, petrol-station, hazard: metres from the edge of the parcel to the nearest one, 0 where it crosses or lies on it;
 * land-per-seat: m2 of the parcel for each seat of the smallest school offered;
 * overlap: share of the dwellings within the service radius that another school of the stage has within its radius too;
 * land-use: whether the land-use code is one for schools of the stage (1) or not (0);
 * opening: years from the first autumn in which a new school could open to the one in which the land is there.
 */
export const SiteMeasure = z.enum([
  'railway',
  'arterial',
  'power-line',
  'pipeline',
  'petrol-station',
  'hazard',
  'land-per-seat',
  'overlap',
  'land-use',
  'opening',
]);
export type SiteMeasure = z.infer<typeof SiteMeasure>;

/** What follows where a site breaks the rule: nothing may be built for the stage, it costs more, or it is only said. */
export const SiteConsequence = z.enum(['excluded', 'penalised', 'noted']);
export type SiteConsequence = z.infer<typeof SiteConsequence>;

/** One dated, cited threshold on where a school may stand (选址条件). It is broken where the measure is below or above the value. */
export const SiteRule = z
  .object({
    id: z.string().min(1).max(100),
    name: LocalName,
    measure: SiteMeasure,
    breach: z.enum(['below', 'above']),
    value: z.number().min(0),
    stages: z.array(Stage).min(1),
    consequence: SiteConsequence,
    /** Of a penalty: what it costs to make good (隔声 and the like), in 万元. */
    penaltyWan: z.number().positive().optional(),
    scope: LocalName,
    document: LocalName,
    documentNo: z.string().optional(),
    mark: Mark,
  })
  .refine(({ consequence, penaltyWan }) => (consequence === 'penalised') === (penaltyWan !== undefined), {
    path: ['penaltyWan'],
    error: 'a penalty has a price, and nothing else has',
  });
export type SiteRule = z.infer<typeof SiteRule>;
