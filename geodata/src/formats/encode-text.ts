import type { TextEncoding } from './decode-text.ts';

/** Turns text into bytes of one encoding and remembers what the encoding has no sign for. */
export interface TextEncoderOf {
  /** Never more than `limit` bytes, cut between characters. What cannot be written becomes a question mark. */
  encode(text: string, limit?: number): { bytes: Uint8Array; isCut: boolean };
  /** Characters that became question marks so far. */
  lost: Set<string>;
}

/** An encoder of UTF-8 or GBK (code page 936, without its private characters). */
export function encoderOf(encoding: TextEncoding): TextEncoderOf {
  const lost = new Set<string>();
  const signOf = encoding === 'gbk' ? gbkSign : utf8Sign;
  return {
    lost,
    encode(text, limit = Number.POSITIVE_INFINITY) {
      const bytes: number[] = [];
      for (const character of text) {
        let sign = signOf(character);
        if (!sign) {
          lost.add(character);
          sign = [0x3f];
        }
        if (bytes.length + sign.length > limit) return { bytes: Uint8Array.from(bytes), isCut: true };
        for (const byte of sign) bytes.push(byte);
      }
      return { bytes: Uint8Array.from(bytes), isCut: false };
    },
  };
}

/** The two bytes (one for ASCII) of a character in GBK; null where it has none. */
export function gbkSign(character: string): readonly number[] | null {
  if (character < '\u0080') return [character.charCodeAt(0)];
  gbkSigns ??= readGbkSigns();
  return gbkSigns.get(character) ?? null;
}

function utf8Sign(character: string): ArrayLike<number> & Iterable<number> {
  return new TextEncoder().encode(/\p{Surrogate}/u.test(character) ? '\ufffd' : character);
}

let gbkSigns: Map<string, readonly number[]> | undefined;

/** The platform decodes GBK but does not encode it: its table, read backwards. */
function readGbkSigns(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const signs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const character = second === 0x7f ? '' : decoder.decode(Uint8Array.of(first, second));
      const isOne = [...character].length === 1 && !/[\ufffd\ue000-\uf8ff]/.test(character);
      if (isOne && !signs.has(character)) signs.set(character, [first, second]);
    }
  }
  return signs;
}
