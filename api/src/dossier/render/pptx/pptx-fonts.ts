import type { Locale } from '@xuetu/geodata/model';

/** The fonts of slides: Latin letters and figures, and Chinese ones. Both come with Windows, PowerPoint and WPS; files bring none along. */
export interface SlideFonts {
  latin: string;
  chinese: string;
}

/** By the name that every system knows it by, not only a Chinese one. */
const CHINESE = 'Microsoft YaHei';
const LATIN: Record<Locale, string> = { zh: CHINESE, en: 'Calibri' };

export function slideFonts(locale: Locale): SlideFonts {
  return { latin: LATIN[locale], chinese: CHINESE };
}

/** What a font looks like, so that an office without it takes one like it: weight, width and strokes as PANOSE numbers. */
const PANOSE: Record<string, string> = {
  'Microsoft YaHei': '020B0503020204020204',
  Calibri: '020F0502020204030204',
  Consolas: '020B0609020204030204',
};

const FONT = /<a:(latin|ea|cs)( typeface="([^"]*)")([^>]*)\/>/g;

/**
 * A part of a presentation with its fonts told in full. The theme names both, also for Simplified Chinese text, in the place of the library's; text takes
 * those of the theme, so that whoever changes them there changes all slides; other fonts say what they look like.
 */
export function withFonts(xml: string, { latin, chinese }: SlideFonts): string {
  const named = (tag: string, name: string) => `<a:${tag} typeface="${name}" panose="${PANOSE[name]}"/>`;
  const inTheme = xml
    .replace(
      /(<a:(?:major|minor)Font>)<a:latin[^>]*\/><a:ea[^>]*\/>/g,
      `$1${named('latin', latin)}${named('ea', chinese)}`,
    )
    .replace(/<a:font script="Hans" typeface="[^"]*"\/>/g, `<a:font script="Hans" typeface="${chinese}"/>`);
  if (inTheme !== xml) return inTheme;
  return xml.replace(FONT, (whole, tag: string, face: string, name: string, rest: string) => {
    if (name === latin)
      return `<a:${tag} typeface="${tag === 'latin' ? '+mn-lt' : tag === 'ea' ? '+mn-ea' : '+mn-cs'}"/>`;
    return PANOSE[name] && !rest.includes('panose') ? `<a:${tag}${face} panose="${PANOSE[name]}"${rest}/>` : whole;
  });
}
