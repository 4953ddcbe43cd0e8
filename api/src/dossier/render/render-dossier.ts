import type { ChartBlock, Dossier, MapBlock, PictureSource } from '@xuetu/geodata/dossier';
import type { LocalName } from '@xuetu/geodata/model';
import { cleanDossier } from './clean-dossier.ts';
import { drawPicture, type OnNext, paintedPictures } from './painted-pictures.ts';
import { paperName } from './paper-words.ts';
import { type PrintedDossier, printedDossier } from './printed-dossier.ts';

/** The papers that a dossier is printed as. */
export type DossierFormat = 'docx' | 'pptx' | 'pdf' | 'html';

/** Told before each step: how many are done, how many there are, and what is done next. */
export type OnProgress = (done: number, of: number, what: LocalName) => void;

/** What is drawn already, and how to tell of it. */
interface Job {
  printed: PrintedDossier;
  blocks: readonly (MapBlock | ChartBlock)[];
  source: PictureSource;
  onNext: OnNext;
}

/** Libraries are loaded by the format that needs them. */
const PRINTERS: Record<DossierFormat, (job: Job) => Promise<Uint8Array<ArrayBuffer>>> = {
  docx: async ({ printed, blocks, source, onNext }) => {
    const pictures = await paintedPictures(blocks, (block) => drawPicture(block, source, printed.dossier), onNext);
    const { docxDocument } = await import('./docx/docx-document.ts');
    return docxDocument(printed, pictures);
  },
  pdf: async ({ printed, blocks, source, onNext }) => {
    const pictures = await paintedPictures(blocks, (block) => drawPicture(block, source, printed.dossier), onNext);
    const { pdfDocument } = await import('./pdf/pdf-document.ts');
    return pdfDocument(printed, pictures);
  },
  pptx: async ({ printed, source, onNext }) => {
    const { pptxDocument } = await import('./pptx/pptx-document.ts');
    return pptxDocument(printed, source, onNext);
  },
  html: async ({ printed, blocks, source, onNext }) => {
    const drawn = blocks.map((block, done) => {
      onNext(done, blocks.length, block);
      return [block.id, drawPicture(block, source, printed.dossier)] as const;
    });
    onNext(blocks.length, blocks.length);
    const { htmlDocument } = await import('./html/html-document.ts');
    return htmlDocument(printed, new Map(drawn));
  },
};

/** Draws a dossier as one file. Every number in it comes from the dossier; nothing is computed here. */
export async function renderDossier(
  dossier: Dossier,
  format: DossierFormat,
  source: PictureSource,
  onProgress: OnProgress = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const printed = printedDossier(cleanDossier(dossier));
  const blocks = printed.blocks.flatMap((each) => (each.kind === 'figure' ? [each.block] : []));
  let steps = 1;
  const bytes = await PRINTERS[format]({
    printed,
    blocks,
    source,
    onNext: (done, of, next) => {
      steps = of + 1;
      onProgress(done, steps, next ? paperName('drawing', { caption: next.caption }) : paperName('writing'));
    },
  });
  onProgress(steps, steps, paperName('done'));
  return bytes;
}
