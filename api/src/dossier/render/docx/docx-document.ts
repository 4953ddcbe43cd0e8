import { readFile } from 'node:fs/promises';
import type { Locale } from '@xuetu/geodata/model';
import { Document, type FileChild, type ISectionOptions, Packer, Paragraph, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pageRuns } from '../page-runs.ts';
import type { PaintedPicture } from '../painted-pictures.ts';
import { paperWord } from '../paper-words.ts';
import { PICTURE_FONTS } from '../picture-fonts.ts';
import type { PrintedDossier } from '../printed-dossier.ts';
import { docxBlock } from './docx-blocks.ts';
import { fontTable, paperFonts } from './docx-fonts.ts';
import { putPictures } from './docx-media.ts';
import { pageFooters, sectionProperties } from './docx-page.ts';
import { paperStyles, RAW_STYLES } from './docx-styles.ts';

/** A dossier in the layout of GB/T 9704-2012 (or a plain one in English), with real styles, captions, tables and a filled table of contents. */
export async function docxDocument(
  printed: PrintedDossier,
  pictures: ReadonlyMap<string, PaintedPicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, title, district, scenario, summary } = printed.dossier;
  const document = new Document({
    title,
    subject: [district, scenario].filter((each) => each !== '').join(' · '),
    creator: paperWord(locale, 'creator'),
    lastModifiedBy: paperWord(locale, 'creator'),
    description: [...summary.join(' ')].slice(0, 2000).join(''),
    keywords: printed.dossier.dataVersion,
    evenAndOddHeaderAndFooters: true,
    styles: paperStyles(locale),
    pageNumbers: await pageEstimator(locale),
    sections: sectionsOf(printed, pictures),
  });
  return finished(new Uint8Array(await Packer.toArrayBuffer(document)), pictures, locale);
}

/** Works out on which page a heading stands. Chinese letters are equally wide in every font, so that one that is there measures those that are not. */
async function pageEstimator(locale: Locale) {
  const fonts = paperFonts(locale);
  if (locale === 'en') return estimatePageNumbersWith({ guess: true });
  const data = await readFile(PICTURE_FONTS.regular);
  const chinese = [...new Set([fonts.title, fonts.heading, fonts.subheading, fonts.body, fonts.pageNumber])];
  return estimatePageNumbersWith({ guess: true, fonts: chinese.map((name) => ({ data, name })) });
}

/** The upright pages, and a turned section for each run of wide tables. */
function sectionsOf(
  { dossier, blocks }: PrintedDossier,
  pictures: ReadonlyMap<string, PaintedPicture>,
): ISectionOptions[] {
  const { locale } = dossier;
  const runs = pageRuns(blocks).map(({ isTurned, blocks }) => ({
    isTurned,
    children: blocks.flatMap((block) => docxBlock(block, pictures, locale)),
  }));
  const front = frontMatter(dossier);
  const sections =
    runs[0] && !runs[0].isTurned
      ? [{ ...runs[0], children: [...front, ...runs[0].children] }, ...runs.slice(1)]
      : [{ isTurned: false, children: front }, ...runs];
  const footers = pageFooters();
  return sections.map((section, i) => ({
    properties: sectionProperties(locale, section.isTurned, i === 0),
    footers,
    children: section.children,
  }));
}

/** Title page, table of contents, summary. */
function frontMatter(dossier: PrintedDossier['dossier']): FileChild[] {
  const { locale, title, district, scenario, date, dataVersion, mapApproval, sourceLine, summary } = dossier;
  const colon = locale === 'zh' ? '：' : ': ';
  const line = (text: string) => new Paragraph({ style: 'CoverLine', children: [new TextRun(text)] });
  const said = (word: 'plan' | 'date' | 'version' | 'approval', value: string) =>
    line(`${paperWord(locale, word)}${colon}${value}`);
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
    line(district),
    ...(scenario === '' ? [] : [said('plan', scenario)]),
    said('date', date),
    said('version', dataVersion),
    said('approval', mapApproval === '' ? '____________' : mapApproval),
    line(sourceLine),
    new Paragraph({
      style: 'ContentsTitle',
      pageBreakBefore: true,
      children: [new TextRun(paperWord(locale, 'contents'))],
    }),
    new TableOfContents(paperWord(locale, 'contents'), { hyperlink: true, headingStyleRange: '1-2' }),
    new Paragraph({
      style: 'ContentsTitle',
      pageBreakBefore: true,
      children: [new TextRun(paperWord(locale, 'summary'))],
    }),
    ...summary.map((text) => new Paragraph({ style: 'BodyText', children: [new TextRun(text)] })),
  ];
}

/** Twips by which page numbers of the contents end within the text: LibreOffice drops a single digit at its very edge. */
const INSIDE = 20;

/** Puts in what the library cannot write: the fonts with their fall-backs, and some styles. Pictures are not compressed twice. */
function finished(
  bytes: Uint8Array,
  pictures: ReadonlyMap<string, PaintedPicture>,
  locale: Locale,
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  putPictures(parts, pictures);
  const document = strFromU8(parts['word/document.xml']!);
  parts['word/document.xml'] = strToU8(
    document.replace(
      /(<w:tab w:val="right" w:pos=")(\d+)(" w:leader="dot"\/>)/g,
      (_, before: string, at: string, after: string) => `${before}${Number(at) - INSIDE}${after}`,
    ),
  );
  const styles = strFromU8(parts['word/styles.xml']!);
  parts['word/styles.xml'] = strToU8(
    styles
      .replace('<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:snapToGrid w:val="0"/>')
      .replace('</w:styles>', `${RAW_STYLES}</w:styles>`),
  );
  parts['word/fontTable.xml'] = strToU8(fontTable(paperFonts(locale)));
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    [part, { level: name.endsWith('.png') ? 0 : 6 }] as const,
  ]);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}
