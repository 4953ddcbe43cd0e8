import type { DemoFeature } from './landscape.ts';

/**
 * What schools must keep away from. A line passes near 南环路北侧地块, a pipeline crosses 集市路地块, and a petrol station stands beside
 * 海晏路西侧地块, so that every kind of consequence has a site.
 */
export const DANGERS: DemoFeature[] = [
  {
    kind: 'power-line',
    name: '海岱220千伏线',
    line: [
      [4150, -4900],
      [3640, -2600],
      [3296, -2060],
      [3900, -1100],
      [4550, 700],
      [4300, 5800],
    ],
  },
  {
    kind: 'pipeline',
    name: '北部天然气管线',
    line: [
      [-4900, 4050],
      [-1200, 4550],
      [3240, 4655],
      [6900, 4350],
    ],
  },
  { kind: 'petrol-station', name: '海晏路加油站', point: [1045, -498] },
  { kind: 'petrol-station', name: '南环路加油站', point: [720, -2925] },
  { kind: 'hazard', name: '澄东液氨冷库', point: [5150, 1250] },
];
