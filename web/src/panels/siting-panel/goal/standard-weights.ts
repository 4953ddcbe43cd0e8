import { DEFAULT_WEIGHTS, type WeightChoice } from '@xuetu/geodata/siting';

/** The weights of an ordinary proposal, as far as the engine has them. */
export const STANDARD_WEIGHTS: WeightChoice = DEFAULT_WEIGHTS;
