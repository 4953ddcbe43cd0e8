import { z } from 'zod';
import { LocalName } from './local-name.ts';

/**
 * 招生顺位: the order in which applicants get the seats of a school, as data, and the six-year seat lock (六年一学位): one dwelling
 * gives one family's children a seat in so many years, siblings excepted.
 */
export const EnrolmentOrder = z.object({
  groups: z.array(z.object({ id: z.string().min(1), name: LocalName })).min(1),
  seatLock: z.object({
    years: z.number().int().min(1).max(12),
    /** Part of a locked dwelling's later applicants who are siblings and keep their right. */
    siblings: z.number().min(0).max(1),
    isOn: z.boolean(),
  }),
});
export type EnrolmentOrder = z.infer<typeof EnrolmentOrder>;

/** 人户一致 first, then one of the two, then children of migrant workers; customary in Shandong, set by each bureau every year. */
export const DEFAULT_ENROLMENT_ORDER: EnrolmentOrder = {
  groups: [
    { id: 'both', name: { zh: '人户一致（有户有房）', en: 'Registered and housed here' } },
    { id: 'one', name: { zh: '仅有房产或仅有户籍', en: 'Housed or registered here' } },
    { id: 'migrant', name: { zh: '随迁子女', en: 'Children of migrant workers' } },
  ],
  seatLock: { years: 6, siblings: 0.35, isOn: false },
};
