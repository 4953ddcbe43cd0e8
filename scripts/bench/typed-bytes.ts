/** Bytes of the typed arrays that some objects hold as their properties, each counted once. */
export function typedBytes(...holders: object[]): number {
  const arrays = new Set(holders.flatMap((holder) => Object.values(holder)).filter(ArrayBuffer.isView));
  return [...arrays].reduce((sum, each) => sum + each.byteLength, 0);
}
