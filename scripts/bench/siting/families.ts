import { cflp } from './cflp.ts';
import { city } from './city.ts';
import { cpmpEuclidean, cpmpOrlib } from './cpmp.ts';
import { fairfax } from './fairfax.ts';
import type { Family } from './family.ts';
import { cflsapKong, sscflpKong } from './flsap.ts';
import { periods } from './periods.ts';
import { pmed } from './pmed.ts';
import { sap } from './sap.ts';

/** Every family of benchmark instances by its name. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  pmed,
  cflp,
  'cpmp-orlib': cpmpOrlib,
  'cpmp-sjc': cpmpEuclidean,
  'cpmp-tsplib': cpmpEuclidean,
  sap,
  'sscflp-kong': sscflpKong,
  'cflsap-kong': cflsapKong,
  fairfax,
  periods,
  city,
};
