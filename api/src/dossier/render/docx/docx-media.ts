/** What stands for a picture while the document is written: its id as bytes. */
export function standIn(id: string): Uint8Array {
  return new TextEncoder().encode(`xuetu-picture:${id}`);
}

/**
 * Puts the pictures into the parts of a document where their stand-ins are. So they are neither copied nor compressed by the library, which
 * takes longer over pictures than over everything else.
 */
export function putPictures(
  parts: Record<string, Uint8Array>,
  pictures: ReadonlyMap<string, { png: Uint8Array }>,
): void {
  const ids = new Map([...pictures].map(([id, { png }]) => [new TextDecoder().decode(standIn(id)), png]));
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('word/media/')) continue;
    const png = ids.get(new TextDecoder().decode(part));
    if (!png) throw new Error(`the part ${name} of the document stands for no picture`);
    parts[name] = png;
  }
}
