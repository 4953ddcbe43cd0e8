import type { Point } from './ground-plane.ts';

export type StreetClass = 'expressway' | 'arterial' | 'secondary' | 'local' | 'path';

/** One street of the demonstration district. */
export interface DemoStreet {
  name?: string;
  class: StreetClass;
  bridge: boolean;
  /** How people on foot get across, where it is guarded. */
  crossing?: 'signal' | 'overpass';
  line: Point[];
}
