/** How a family is measured for the page, and what it is meant to reach. */
export interface Aim {
  family: string;
  title: string;
  /** Seconds for each instance. */
  seconds: number;
  /** Most that the mean and the worst gap to the reference may be, in per cent. */
  meanPercent?: number;
  worstPercent?: number;
  /** Most that the own proven gap of any instance may be, in per cent. */
  provenPercent?: number;
  /** Most seconds for all instances together. */
  totalSeconds?: number;
  /** What others need or reach, as published or measured on a machine of the same kind. */
  others: string;
}

/** The families in the order of the page. */
export const AIMS: readonly Aim[] = [
  {
    family: 'pmed',
    title: 'p-median on a network (OR-Library, Beasley 1985)',
    seconds: 60,
    worstPercent: 0,
    provenPercent: 0.5,
    totalSeconds: 60,
    others:
      'PySAL spopt with CBC on a machine of the same kind: pmed1 1.3 s, pmed6 150 s, pmed11 51 s, pmed15 9 s, pmed20 16 s, pmed16 not solved in 900 s. HiGHS: pmed16 226 s and 1.9 GB.',
  },
  {
    family: 'cflp',
    title: 'Capacitated facility location, demand may be split (OR-Library, Beasley 1988)',
    seconds: 60,
    worstPercent: 0.05,
    provenPercent: 0.5,
    others: 'HiGHS on a machine of the same kind: capb about 9 minutes.',
  },
  {
    family: 'cpmp-orlib',
    title: 'Capacitated p-median, whole distances (OR-Library, Osman and Christofides 1994)',
    seconds: 3,
    worstPercent: 0,
    provenPercent: 1,
    others: 'IRMA (Stefanello et al. 2015, with CPLEX inside) solves all ten in seconds.',
  },
  {
    family: 'cpmp-sjc',
    title: 'Capacitated p-median, São José dos Campos (Lorena and Senne 2004)',
    seconds: 60,
    meanPercent: 0.2,
    worstPercent: 0.6,
    others: 'IRMA with CPLEX reaches the reference.',
  },
  {
    family: 'cpmp-tsplib',
    title: 'Capacitated p-median made of TSPLIB (Stefanello et al. 2015)',
    seconds: 60,
    meanPercent: 0.2,
    worstPercent: 0.6,
    others:
      'IRMA with CPLEX reaches the best known values in 14 s to 1 h (means published with the instances). HiGHS on a machine of the same kind: still 2.8 % off after 900 s on lin318_100.',
  },
  {
    family: 'sap',
    title: 'Catchments of fixed schools, contiguous (service area problem, Kong et al. 2017)',
    seconds: 60,
    meanPercent: 0.05,
    worstPercent: 0.25,
    others:
      'CPLEX 12.6: two hours for each instance, not all proven. The best published hybrid is 0.048 % off on average after about 300 s, with CPLEX inside.',
  },
  {
    family: 'sscflp-kong',
    title: 'Single-source capacitated facility location (Kong)',
    seconds: 120,
    meanPercent: 0.1,
    others: 'CPLEX 7,200 s; the published matheuristic 60 to 600 s with CPLEX inside.',
  },
  {
    family: 'cflsap-kong',
    title: 'Siting and contiguous catchments at once (Kong)',
    seconds: 120,
    meanPercent: 0.15,
    others:
      'CPLEX 7,200 s and the published matheuristic with CPLEX inside both average about 0.2 % from the best bound.',
  },
  {
    family: 'fairfax',
    title: 'Catchments of a real county, 9,404 blocks, use 0.90-1.10 (Fairfax County 2025)',
    seconds: 120,
    worstPercent: 4,
    others:
      'Today’s zones: high 511.79 s at use 0.68-1.51 in 36 pieces for 24 zones, middle 474.41 s at 0.48-1.44 in 36 for 26, elementary 276.32 s at 0.41-2.09 in 194 for 138. The reference here is the split bound without contiguity.',
  },
  {
    family: 'periods',
    title: 'Siting over several periods, single source (docs/instances.md)',
    seconds: 60,
    worstPercent: 0,
    others: 'HiGHS proves these optima; there was no public set of this kind.',
  },
  {
    family: 'city',
    title: 'Made-up cities, siting over 15 years',
    seconds: 300,
    provenPercent: 3,
    others: 'HiGHS alone does not get through the larger ones in the time.',
  },
];
