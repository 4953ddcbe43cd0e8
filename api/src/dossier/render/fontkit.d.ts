/** The part of fontkit that is used here; the library brings no types. */
declare module 'fontkit' {
  interface Glyph {
    id: number;
    advanceWidth: number;
    path: { commands: { command: string; args: number[] }[] };
  }
  interface Font {
    unitsPerEm: number;
    postscriptName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function openSync(file: string, postscriptName?: string): Font;
}
