import type { ExpressionSpecification } from 'maplibre-gl';

/** A number of the feature's state; 0 before it is set. */
export function stateNumber(name: string): ExpressionSpecification {
  return ['to-number', ['feature-state', name], 0];
}

/** A colour of the feature's state; transparent before it is set. */
export function stateColour(name: string): ExpressionSpecification {
  return ['to-color', ['feature-state', name], 'rgba(0,0,0,0)'];
}

/** Grows evenly with zoom between stops of zoom and value. */
export function byZoom(...stops: (number | ExpressionSpecification)[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}
