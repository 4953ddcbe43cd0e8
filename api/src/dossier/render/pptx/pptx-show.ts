import type { Dossier } from '@xuetu/geodata/dossier';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paperWord } from '../paper-words.ts';
import { type addNativeChart, finishCharts } from './pptx-chart.ts';
import { type SlideFonts, slideFonts, withFonts } from './pptx-fonts.ts';
import { type Deck, PptxGen } from './pptx-library.ts';
import { HIGH, WIDE } from './pptx-measures.ts';

/** What all slides of a file share. */
export interface Show {
  pptx: Deck;
  dossier: Dossier;
  font: string;
  /** Of each chart so far, how its lines are dashed. */
  dashes: ReturnType<typeof addNativeChart>[];
}

/** A file without slides. */
export function startShow(dossier: Dossier): Show {
  const { locale, title, district, scenario } = dossier;
  const { latin: font } = slideFonts(locale);
  const pptx = new PptxGen();
  pptx.defineLayout({ name: 'WIDE', width: WIDE, height: HIGH });
  pptx.layout = 'WIDE';
  pptx.title = title;
  pptx.subject = [district, scenario].filter((each) => each !== '').join(' · ');
  pptx.author = paperWord(locale, 'creator');
  pptx.company = district;
  pptx.theme = { headFontFace: font, bodyFontFace: font };
  return { pptx, dossier, font, dashes: [] };
}

/** The file with all its slides. */
export async function writtenShow({ pptx, dashes, dossier }: Show): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(new Uint8Array((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer));
  finishCharts(parts, dashes);
  dropMissingTypes(parts);
  tellFonts(parts, slideFonts(dossier.locale));
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    [part, { level: name.endsWith('.png') ? 0 : 6 }] as const,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** The library writes fonts by their name alone, in each text anew. */
function tellFonts(parts: Record<string, Uint8Array>, fonts: SlideFonts): void {
  for (const [name, part] of Object.entries(parts)) {
    if (/^ppt\/(theme|slides|slideLayouts|slideMasters|charts)\/[^/]+\.xml$/.test(name))
      parts[name] = strToU8(withFonts(strFromU8(part), fonts));
  }
}

/** The library names a master for each slide in the list of types and writes one. */
function dropMissingTypes(parts: Record<string, Uint8Array>): void {
  const list = '[Content_Types].xml';
  const types = strFromU8(parts[list]!).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    name in parts ? override : '',
  );
  parts[list] = strToU8(types);
}
