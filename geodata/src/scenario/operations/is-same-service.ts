import type { Catchment } from '../../model/index.ts';

type Service = Pick<Catchment, 'schoolIds' | 'sharing'>;

/** Whether two states of a catchment send its compounds to the same schools in the same way. */
export function isSameService(one: Service, other: Service): boolean {
  return one.sharing === other.sharing && one.schoolIds.join('\n') === other.schoolIds.join('\n');
}
