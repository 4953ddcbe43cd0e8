import { pointInside } from '@xuetu/geodata/geometry';
import type { Plan, Position } from '@xuetu/geodata/model';

/** Where a plan lies: the median of its schools, compounds, sites and catchments, which one wrong position does not move. */
export function placeOf({ schools, compounds, sites, catchments }: Plan): Position {
  const places = [
    ...schools.map(({ location }) => location),
    ...[...compounds, ...sites].map(({ point }) => point),
    ...catchments.map(({ shape }) => pointInside(shape)),
  ];
  return [medianOf(places.map(([lng]) => lng)), medianOf(places.map(([, lat]) => lat))];
}

/** Nought of nothing. */
function medianOf(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
