import type { ChartBlock, Dossier, MapBlock, PictureSource } from '@xuetu/geodata/dossier';
import type { LocalName } from '@xuetu/geodata/model';
import { cleanDossier } from './clean-dossier.ts';
import { docxDocument } from './docx/docx-document.ts';
import { paintedPictures } from './painted-pictures.ts';
import { paperName } from './paper-words.ts';
import { printedDossier } from './printed-dossier.ts';

/** The papers that a dossier is printed as. */
export type DossierFormat = 'docx' | 'pptx' | 'pdf' | 'html';

/** Told before each step: how many are done, how many there are, and what is done next. */
export type OnProgress = (done: number, of: number, what: LocalName) => void;

/** Draws a dossier as one file. Every number in it comes from the dossier; nothing is computed here. */
export async function renderDossier(
  dossier: Dossier,
  format: DossierFormat,
  source: PictureSource,
  onProgress: OnProgress = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const clean = cleanDossier(dossier);
  const blocks = clean.chapters.flatMap(({ blocks }) =>
    blocks.filter((block): block is MapBlock | ChartBlock => block.kind === 'map' || block.kind === 'chart'),
  );
  const steps = blocks.length + 1;
  const pictures = await paintedPictures(blocks, source, clean, ({ caption }, done) =>
    onProgress(done, steps, paperName('drawing', { caption })),
  );
  onProgress(blocks.length, steps, paperName('writing'));
  const bytes = await docxDocument(printedDossier(clean), pictures);
  onProgress(steps, steps, paperName('done'));
  return bytes;
}
