/** A stream of random numbers named by what they are about, so that no number depends on which others are drawn. */
export type Key = number;

/** The key of one kind of shock to one subject; ids are hashed letter by letter (FNV-1a). */
export function keyOf(seed: number, kind: string, id: string): Key {
  let hash = 0x81_1c_9d_c5 ^ Math.imul(seed, 0x9e_37_79_b1);
  for (const text of [kind, '\u0000', id]) {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01_00_01_93);
  }
  return scrambled(hash);
}

/**
 * The standard normal number of a key, a draw and a year: a counter run through the finaliser of MurmurHash3 (Appleby 2011) and
 * the inverse normal distribution (Acklam 2003, relative error under 1.2e-9).
 */
export function keyedNormal(key: Key, draw: number, year: number): number {
  const bits = scrambled(scrambled(key + Math.imul(draw + 1, 0x9e_37_79_b1)) + Math.imul(year + 1, 0x85_eb_ca_77));
  return inverseNormal(((bits >>> 0) + 0.5) / 4_294_967_296);
}

function scrambled(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return hash ^ (hash >>> 16);
}

const TAIL = 0.024_25;

function inverseNormal(p: number): number {
  if (p < TAIL) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - TAIL) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const above =
    ((((-3.969683028665376e1 * r + 2.209460984245205e2) * r - 2.759285104469687e2) * r + 1.38357751867269e2) * r -
      3.066479806614716e1) *
      r +
    2.506628277459239;
  const below =
    ((((-5.447609879822406e1 * r + 1.615858368580409e2) * r - 1.556989798598866e2) * r + 6.680131188771972e1) * r -
      1.328068155288572e1) *
      r +
    1;
  return (above * q) / below;
}

function tail(q: number): number {
  const above =
    ((((-7.784894002430293e-3 * q - 3.223964580411365e-1) * q - 2.400758277161838) * q - 2.549732539343734) * q +
      4.374664141464968) *
      q +
    2.938163982698783;
  const below =
    (((7.784695709041462e-3 * q + 3.224671290700398e-1) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1;
  return above / below;
}
