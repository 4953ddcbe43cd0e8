import type { Plan, Position } from '@xuetu/geodata/model';
import { aPlan } from './a-plan.ts';

/** A district of the size of Edinburgh: as many compounds (points) and streets as asked, spread over a grid. */
export function aLargePlan(id: string, compounds: number, streets: number, source = 'large'): Plan {
  const plan = aPlan({ id, source: { zh: source, en: source } });
  for (let place = 0; place < compounds; place += 1) {
    const name = `小区-${String(place).padStart(6, '0')}`;
    plan.withCompound(name, {
      at: at(place),
      households: place % 700,
      children: { 3: place % 40, 6: place % 50, 12: 9 },
    });
  }
  for (let place = 0; place < streets; place += 1) {
    const coordinates = Array.from({ length: 8 }, (_, step) => at(place + step / 7));
    plan.withStreet(`路-${String(place).padStart(6, '0')}`, { shape: { type: 'LineString', coordinates } });
  }
  return plan.build();
}

function at(place: number): Position {
  return [116.9 + (place % 113) / 563.123456789, 35.9 + place / 71_234.56789];
}
