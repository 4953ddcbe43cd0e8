import type { Point } from './ground-plane.ts';

export type StreetClass = 'expressway' | 'arterial' | 'secondary' | 'local' | 'path';

/** One street of the demonstration district. */
export interface DemoStreet {
  name?: string;
  class: StreetClass;
  bridge: boolean;
  line: Point[];
}
