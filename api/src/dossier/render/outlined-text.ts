import { type Font, openSync } from 'fontkit';
import { PICTURE_FONTS } from './picture-fonts.ts';

interface Outline {
  /** Path commands with their numbers in units of the font. */
  commands: { letter: string; args: number[] }[];
  advance: number;
}

const LETTERS: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

/** Opened once in a process: a font of 10 MB is read on its first letter. */
const opened = new Map<string, { font: Font; outlines: Map<number, Outline> }>();

/**
 * Replaces each text of a picture by the outlines of its letters. A painter then needs no font, and is thirty times as fast as one that
 * looks through 30,000 letters for each name on a map.
 */
export function outlinedText(svg: string): string {
  return svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, attributes: string, text: string) => {
    const given = new Map([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
    const { d, width } = pathOf(unescaped(text), given.get('font-weight') === '700');
    const scale = Number(given.get('font-size')) / UNITS;
    const share = { middle: 0.5, end: 1 }[given.get('text-anchor') ?? ''] ?? 0;
    const x = Number(given.get('x')) - width * scale * share;
    const turn = given.get('transform') ?? '';
    const place = `${turn} translate(${x.toFixed(2)} ${given.get('y')}) scale(${scale.toFixed(5)})`.trim();
    const edge = given.get('stroke');
    const paint = edge
      ? ` stroke="${edge}" stroke-width="${(Number(given.get('stroke-width')) / scale).toFixed(0)}" stroke-linejoin="round" paint-order="stroke"`
      : '';
    return `<path d="${d}" transform="${place}" fill="${given.get('fill') ?? '#000000'}"${paint}/>`;
  });
}

const UNITS = 1000;

function pathOf(text: string, isBold: boolean): { d: string; width: number } {
  const file = isBold ? PICTURE_FONTS.bold : PICTURE_FONTS.regular;
  let face = opened.get(file);
  if (!face) {
    face = { font: openSync(file), outlines: new Map() };
    opened.set(file, face);
  }
  let [d, width] = ['', 0];
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    const outline = face.outlines.get(code) ?? outlineOf(face.font, code);
    face.outlines.set(code, outline);
    for (const { letter: command, args } of outline.commands) {
      d += command;
      for (const [i, value] of args.entries())
        d += `${i > 0 ? ' ' : ''}${Math.round(i % 2 === 0 ? value + width : -value)}`;
    }
    width += outline.advance;
  }
  return { d, width };
}

function outlineOf(font: Font, code: number): Outline {
  const glyph = font.glyphForCodePoint(code);
  const scale = UNITS / font.unitsPerEm;
  return {
    advance: glyph.advanceWidth * scale,
    commands: glyph.path.commands.map(({ command, args }) => ({
      letter: LETTERS[command]!,
      args: args.map((value) => value * scale),
    })),
  };
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name]!);
}
