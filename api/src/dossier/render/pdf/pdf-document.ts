import pdfmake from 'pdfmake';
import { pageRuns } from '../page-runs.ts';
import type { PaintedPicture } from '../painted-pictures.ts';
import { paperFontFiles } from '../paper-font-files.ts';
import { paperWord } from '../paper-words.ts';
import type { PrintedDossier } from '../printed-dossier.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { MARGINS, PDF_STYLES, pageNumber } from './pdf-styles.ts';

/** A dossier as PDF: letters can be selected, fonts are embedded as far as they are used, headings are bookmarks, heads of tables are repeated. */
export async function pdfDocument(
  printed: PrintedDossier,
  pictures: ReadonlyMap<string, PaintedPicture>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { locale, title, district, scenario, summary } = printed.dossier;
  const { body, heading, title: titleFont } = paperFontFiles();
  const files = [body, heading, titleFont].map(([file]) => file);
  pdfmake.fonts = {
    Body: { normal: body, bold: heading },
    Heading: { normal: heading, bold: heading },
    Title: { normal: titleFont, bold: titleFont },
  };
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => files.includes(path));
  const definition = {
    info: {
      title,
      author: paperWord(locale, 'creator'),
      creator: paperWord(locale, 'creator'),
      subject: [district, scenario].filter((each) => each !== '').join(' · '),
      keywords: printed.dossier.dataVersion,
    },
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: MARGINS[locale],
    defaultStyle: PDF_STYLES[locale].text,
    styles: PDF_STYLES[locale],
    footer: (page: number) => (page === 1 ? '' : pageNumber(page, locale)),
    content: [
      ...frontMatter(printed.dossier),
      { text: paperWord(locale, 'summary'), style: 'contentsTitle', pageBreak: 'before', outline: true },
      ...summary.map((text) => ({ text, style: 'text' })),
      ...contentOf(printed, pictures),
    ],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

/** Each run of pages begins a new page of its orientation. */
function contentOf({ dossier, blocks }: PrintedDossier, pictures: ReadonlyMap<string, PaintedPicture>): object[] {
  return pageRuns(blocks).flatMap(({ isTurned, blocks }, run) => {
    const nodes = pdfBlocks(blocks, pictures, dossier.locale);
    if (run === 0 && !isTurned) return nodes;
    return [
      { stack: [{ text: '', fontSize: 1 }], pageBreak: 'before', pageOrientation: isTurned ? 'landscape' : 'portrait' },
      ...nodes,
    ];
  });
}

function frontMatter(dossier: PrintedDossier['dossier']): object[] {
  const { locale, title, district, scenario, date, dataVersion, mapApproval, sourceLine } = dossier;
  const colon = locale === 'zh' ? '：' : ': ';
  const line = (text: string) => ({ text, style: 'coverLine' });
  const said = (word: 'plan' | 'date' | 'version' | 'approval', value: string) =>
    line(`${paperWord(locale, word)}${colon}${value}`);
  return [
    { text: title, style: 'title' },
    line(district),
    ...(scenario === '' ? [] : [said('plan', scenario)]),
    said('date', date),
    said('version', dataVersion),
    said('approval', mapApproval === '' ? '____________' : mapApproval),
    line(sourceLine),
    {
      toc: {
        title: { text: paperWord(locale, 'contents'), style: 'contentsTitle' },
        textStyle: { fontSize: locale === 'zh' ? 14 : 11 },
      },
      pageBreak: 'before',
    },
  ];
}
