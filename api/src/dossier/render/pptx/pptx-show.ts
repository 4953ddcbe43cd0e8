import type { Dossier } from '@xuetu/geodata/dossier';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paperWord } from '../paper-words.ts';
import { type addNativeChart, finishCharts } from './pptx-chart.ts';
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
  const font = locale === 'zh' ? '微软雅黑' : 'Calibri';
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
export async function writtenShow({ pptx, dashes }: Show): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(new Uint8Array((await pptx.write({ outputType: 'arraybuffer' })) as ArrayBuffer));
  finishCharts(parts, dashes);
  dropMissingTypes(parts);
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    [part, { level: name.endsWith('.png') ? 0 : 6 }] as const,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

/** The library names a master for each slide in the list of types and writes one. */
function dropMissingTypes(parts: Record<string, Uint8Array>): void {
  const list = '[Content_Types].xml';
  const types = strFromU8(parts[list]!).replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    name in parts ? override : '',
  );
  parts[list] = strToU8(types);
}
