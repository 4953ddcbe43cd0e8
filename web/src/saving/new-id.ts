const BYTES = 12;

/** A name that nobody else will make, for a scenario or a page; also where the page is not served over https. */
export function newId(first: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return `${first}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
