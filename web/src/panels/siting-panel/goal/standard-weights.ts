import type { WeightChoice } from '@xuetu/geodata/siting';
import { DEFAULT_WEIGHTS } from '@xuetu/geodata/siting/weights';

/** The weights of an ordinary proposal, as far as the engine has them. */
export const STANDARD_WEIGHTS: WeightChoice = DEFAULT_WEIGHTS;
