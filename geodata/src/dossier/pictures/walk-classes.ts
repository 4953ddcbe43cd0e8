import type { ColourClass } from '../../symbology/index.ts';

const BOUNDS = [0, 300, 500, 1000, 1500, 2000];
const COLOURS = ['#E6F0EC', '#BFDDD2', '#8FC3B1', '#4F9F8A', '#1F7464', '#0B4A40'];

/** Metres on foot from a compound to its school, on bounds that service radii of the rules use. */
export const WALK_CLASSES: readonly ColourClass[] = BOUNDS.map((from, i) => {
  const to = BOUNDS[i + 1];
  const name =
    to === undefined ? `> ${from.toLocaleString('en')}` : `${from.toLocaleString('en')}–${to.toLocaleString('en')}`;
  return {
    key: `walk-${from}`,
    from,
    colour: COLOURS[i]!,
    ink: i < 3 ? '#1F2933' : '#FFFFFF',
    tone: '#0B4A40',
    name: { zh: name, en: name },
  };
});
