type Attribute = string | number | undefined;

/** One SVG element. Attributes and texts are escaped here and nowhere else; `inside` is markup that was built the same way. */
export function element(name: string, attributes: Record<string, Attribute>, inside = ''): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === '') continue;
    tag += ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`;
  }
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

/** A number without needless decimals: a hundredth of a pixel is nothing. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text that is harmless between tags and in attributes: what XML does not allow is left out, what it reserves is written as entities. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
