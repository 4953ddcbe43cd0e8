let table: Map<string, [number, number]> | undefined;

/** Text as GBK bytes, by turning round what the platform's decoder knows. */
export function gbkBytes(text: string): Uint8Array {
  table ??= gbkTable();
  const known = table;
  return Uint8Array.from([...text].flatMap((letter) => known.get(letter) ?? [letter.charCodeAt(0)]));
}

function gbkTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk');
  const letters = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) letters.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return letters;
}
