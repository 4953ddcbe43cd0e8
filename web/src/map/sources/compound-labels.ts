import { classOf, GROUND } from '../colours.ts';
import type { MapView } from '../map-view.ts';
import { compoundAmount } from '../states/compound-states.ts';
import { collect, type MapFeatures, pointFeature } from './feature-collection.ts';

/** Beyond this many, compounds are postcodes or the like, and their names say nothing. */
const MOST_LABELLED = 2500;
/** Made once: hundreds of labels are written for every year shown. */
const GROUPED = new Intl.NumberFormat('en');

/** Names of compounds, with the amount of the theme shown as the second channel beside the colour. */
export function compoundLabels(view: MapView): MapFeatures {
  const { compounds } = view.simulated.plan;
  if (compounds.length > MOST_LABELLED) return collect([]);
  const amount = compoundAmount(view);
  return collect(
    compounds.map((compound, index) => {
      const found = amount?.(compound, index);
      const number = found?.count === undefined ? '' : signed(Math.round(found.count), view.theme === 'growth');
      const tone = found ? classOf(found.classes, found.value)?.tone : undefined;
      return pointFeature(compound.point, {
        id: compound.id,
        name: compound.name,
        number,
        tone: tone ?? GROUND.quietLabel,
        rank: Math.abs(found?.count ?? compound.households ?? 0),
      });
    }),
  );
}

function signed(count: number, withSign: boolean): string {
  if (Number.isNaN(count)) return '';
  const digits = GROUPED.format(Math.abs(count));
  return withSign ? `${count > 0 ? '+' : count < 0 ? '−' : '±'}${digits}` : digits;
}
