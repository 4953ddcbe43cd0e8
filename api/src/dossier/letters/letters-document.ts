import type { Letter } from '@xuetu/geodata/dossier';
import type { Locale } from '@xuetu/geodata/model';
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { wordsOf } from '../../export/export-words.ts';

type Say = ReturnType<typeof wordsOf>;

/** Half points: 2号 22 pt of titles, 3号 16 pt of official texts, 小四 12 pt in tables. */
const TITLE = 44;
const BODY = 32;
const SMALL = 24;
/** Line pitch of official documents, 28 pt: exactly, or it would be that many lines of the font. */
const PITCH = { line: 560, lineRule: LineRuleType.EXACT };
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

/** Letters as a document, a page each, ready to be signed: what changes for whom from when, why, and whom to ask. */
export async function lettersDocument(letters: readonly Letter[], locale: Locale): Promise<Uint8Array<ArrayBuffer>> {
  const say = wordsOf(locale);
  const document = new Document({
    title: say('关于调整就读学校的告知书', 'Notice of a change of school'),
    creator: say('学图', 'Xuetu'),
    styles: {
      default: {
        document: {
          run: {
            size: BODY,
            font: { ascii: 'Times New Roman', eastAsia: say('仿宋_GB2312', '仿宋'), hAnsi: 'Times New Roman' },
          },
          paragraph: { spacing: PITCH },
        },
        heading1: {
          run: {
            size: TITLE,
            bold: true,
            color: '000000',
            font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体', hAnsi: 'Times New Roman' },
          },
          paragraph: {
            alignment: AlignmentType.CENTER,
            spacing: { before: 400, after: 500, line: 640, lineRule: LineRuleType.AT_LEAST },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: marginsOfOfficialPapers(),
          },
        },
        children:
          letters.length > 0
            ? letters.flatMap((letter, at) => letterParts(letter, at > 0, say))
            : [paragraph(nobody(say))],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** GB/T 9704: 37 mm above, 28 mm on the left, a text area of 156 x 225 mm. */
function marginsOfOfficialPapers() {
  const millimetres = { top: 37, left: 28, right: 26, bottom: 35 };
  return Object.fromEntries(Object.entries(millimetres).map(([side, mm]) => [side, convertMillimetersToTwip(mm)]));
}

function nobody(say: Say): string {
  return say('本方案没有小区调整就读学校，无需告知。', 'No compound changes school: nobody has to be told.');
}

function letterParts(letter: Letter, isNewPage: boolean, say: Say): (Paragraph | Table)[] {
  const { compound, stage, year, from, to, reason, transition } = letter;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isNewPage,
      children: [new TextRun(say('关于调整就读学校的告知书', 'Notice of a change of school'))],
    }),
    paragraph(say(`${compound}的各位家长：`, `To the parents of ${compound}:`), false),
    paragraph(
      from
        ? say(
            `自 ${year}年秋季学期起，${compound}的${stage}学生由${from}调整到${to || '（待定）'}就读。`,
            `From the autumn of ${year} on the ${stage} pupils of ${compound} will go to ${to || '(to be decided)'} instead of ${from}.`,
          )
        : say(
            `自 ${year}年秋季学期起，${compound}的${stage}学生到${to || '（待定）'}就读。`,
            `From the autumn of ${year} on the ${stage} pupils of ${compound} will go to ${to || '(to be decided)'}.`,
          ),
    ),
    paragraph(say(`调整原因：${reason}`, `Why: ${reason}`)),
    ...(transition ? [paragraph(say(`过渡办法：${transition}`, `Transition: ${transition}`))] : []),
    walkTable(letter, say),
    paragraph(say('如有疑问，请与我们联系。', 'Please ask us if anything is not clear.')),
    paragraph(
      say('联系人：＿＿＿＿＿＿　电话：＿＿＿＿＿＿＿＿', 'Contact: ______________  Telephone: ______________'),
    ),
    signature(say('（单位盖章）', '(seal of the office)')),
    signature(say('　　　年　　月　　日', 'Date: ______________')),
  ];
}

function paragraph(text: string, isIndented = true): Paragraph {
  return new Paragraph({ children: [new TextRun(text)], ...(isIndented && { indent: { firstLine: 640 } }) });
}

function signature(text: string): Paragraph {
  return new Paragraph({
    children: [new TextRun(text)],
    alignment: AlignmentType.RIGHT,
    spacing: { before: 300, ...PITCH },
  });
}

function walkTable({ from, to, metresBefore, metresAfter }: Letter, say: Say): Table {
  const metres = (value: number | null) => (value === null ? say('无', 'none') : say(`${value} 米`, `${value} m`));
  const none = say('无', 'none');
  const rows = [
    ['', say('学校', 'School'), say('步行距离', 'Walk')],
    [say('调整前', 'Before'), from || none, metres(metresBefore)],
    [say('调整后', 'After'), to || none, metres(metresAfter)],
  ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [1800, 5000, 2000],
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: rows.map(
      (cells, at) => new TableRow({ tableHeader: at === 0, children: cells.map((text) => cell(text, at === 0)) }),
    ),
  });
}

function cell(text: string, isHead: boolean): TableCell {
  const run = new TextRun({ text, size: SMALL, bold: isHead });
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: [run], spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } })],
  });
}
