/**
 * Seconds since a clock was started: by the wall, or of this process's processor time, all its threads together. Processor time tells the
 * same on a machine that does other things besides, and is never less than what one solve on an idle machine takes by the wall.
 */
export type Clock = () => number;

/** Ways to count seconds. */
export const CLOCKS: Record<string, () => Clock> = {
  wall: () => {
    const begun = performance.now();
    return () => (performance.now() - begun) / 1000;
  },
  cpu: () => {
    const begun = process.cpuUsage();
    return () => {
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1e6;
    };
  },
};
