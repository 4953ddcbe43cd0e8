import type { XlsxSheet } from './write-xlsx.ts';

/** A4, in the numbering of the format. */
const PAPER_A4 = 9;

/** Chinese type at 11 points needs more room than the default of 15 points. */
const ROWS = '<sheetFormatPr defaultRowHeight="18" customHeight="1"/>';

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const PAGE = `<pageSetup paperSize="${PAPER_A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`;
const FOOTER = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>';

/** What an office expects of a table beyond its cells: a filter on the headings, and A4 pages as wide as the table with headings on each. */
export function officeSheets(sheets: readonly (Pick<XlsxSheet, 'columns' | 'rows'> & { name: string })[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            printed(xml, sheets[sheetIndex]),
        },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            xml.replace('<definedNames/>', () => `<definedNames>${sheets.map(headings).join('')}</definedNames>`),
        },
      },
    },
  };
}

function printed(xml: string, sheet: Pick<XlsxSheet, 'columns' | 'rows'> | undefined): string {
  if (!sheet || sheet.columns.length === 0) return xml;
  const filter = `<autoFilter ref="A1:${columnName(sheet.columns.length)}${sheet.rows.length + 1}"/>`;
  return xml
    .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    .replace('</sheetViews>', `</sheetViews>${ROWS}`)
    .replace('</sheetData>', `</sheetData>${filter}${MARGINS}${PAGE}${FOOTER}`);
}

function headings({ name }: { name: string }, index: number): string {
  const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$1:$1</definedName>`;
}

/** A, B, ... Z, AA, AB ... for 1, 2, ... */
function columnName(number: number): string {
  const last = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnName(Math.floor((number - 1) / 26)) + last : last;
}
