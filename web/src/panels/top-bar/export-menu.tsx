import { BorderOutlined, CheckOutlined, CheckSquareOutlined, DownloadOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';
import { exportFile } from '../../state/actions/export-file.ts';
import { openPaper } from '../../state/actions/open-paper.ts';
import type { ExportFormat, ExportKind } from '../../state/app-state.ts';
import type { PaperSubject } from '../../state/paper/paper-state.ts';
import { useApp } from '../../state/use-app.ts';
import type { EXPORT_WORDS } from '../../words/export-words.ts';
import { useExportWords } from '../../words/use-export-words.ts';
import { useWords } from '../../words/use-words.ts';
import { PaperDialog } from '../paper-dialog/paper-dialog.tsx';
import { useEscapable } from '../shared/use-escapable.ts';
import { CRS_CHOICES, CRS_SCOPE, type CrsChoice, crsFor } from './export-crs.ts';
import { Gcj02Dialog } from './gcj02-dialog.tsx';
import { SmallCountsDialog } from './small-counts-dialog.tsx';

type Key = keyof typeof EXPORT_WORDS;

const KINDS: { what: ExportKind; label: Key & `export${string}` }[] = [
  { what: 'schools', label: 'exportSchools' },
  { what: 'compounds', label: 'exportCompounds' },
  { what: 'catchments', label: 'exportCatchments' },
  { what: 'sites', label: 'exportSites' },
  { what: 'findings', label: 'exportFindings' },
  { what: 'proposal', label: 'exportProposal' },
];

/** What a file is for, in words, and the name of its format, which is the same in every language. */
const FORMATS: { format: ExportFormat; encoding?: 'gbk'; label: Key & `as${string}`; name: string }[] = [
  { format: 'xlsx', label: 'asTable', name: 'XLSX' },
  { format: 'csv', label: 'asPlainTable', name: 'CSV' },
  { format: 'geojson', label: 'asMap', name: 'GeoJSON' },
  { format: 'shapefile', label: 'asMap', name: 'Shapefile UTF-8' },
  { format: 'shapefile', encoding: 'gbk', label: 'asMap', name: 'Shapefile GBK' },
  { format: 'gpkg', label: 'asMap', name: 'GeoPackage' },
  { format: 'kml', label: 'asMap', name: 'KML' },
  { format: 'dxf', label: 'asDrawing', name: 'DXF' },
];

/** An icon that says nothing beside a text that does. */
const SILENT = { 'aria-hidden': true, 'aria-label': undefined };

const SMALL_COUNTS = 'small-counts';
const CRS = 'crs';

/** Files of what is open, for the spreadsheet, for another map program or for CAD. It comes when it is asked for, open and focused. */
export function ExportMenu() {
  const { t } = useWords();
  const said = useExportWords();
  const hasScenario = useApp((state) => state.scenario !== null);
  const exporting = useApp((state) => state.exporting !== null);
  const access = useApp((state) => state.smallCounts.access);
  const [smallCounts, setSmallCounts] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [crs, setCrs] = useState<CrsChoice>('usual');
  const [isWarning, setWarning] = useState(false);
  const { open, setOpen, onKeyDown } = useEscapable(true);
  const kinds = KINDS.map(({ what, label }) => {
    if (what === 'proposal' && !hasScenario) return { key: what, label: said('exportNeedsScenario'), disabled: true };
    const children = FORMATS.map((each, at) => ({ key: `${what}/${at}`, label: `${said(each.label)} · ${each.name}` }));
    return { key: what, label: said(label), children };
  });
  const crsName = (of: CrsChoice) => {
    const { label, name } = CRS_CHOICES.find((each) => each.crs === of)!;
    return `${said(label)} · ${name}`;
  };
  const items: MenuProps['items'] = [
    { key: 'paper/dossier', label: said('exportDossier') },
    hasScenario
      ? { key: 'paper/letters', label: said('exportLetters') }
      : { key: 'paper/letters', label: said('exportLettersNeedScenario'), disabled: true },
    { type: 'divider' },
    ...kinds,
    { type: 'divider' },
    {
      key: CRS,
      label: said('crsNow', { name: crsName(crs) }),
      children: [
        ...CRS_CHOICES.map((each) => ({
          key: `${CRS}/${each.crs}`,
          icon: each.crs === crs ? <CheckOutlined {...SILENT} /> : <span className="export-no-icon" />,
          label: crsName(each.crs),
          role: 'menuitemradio',
          'aria-checked': each.crs === crs,
        })),
        { key: 'crs-scope', label: `${said('crsScope')} ${CRS_SCOPE}`, disabled: true },
      ],
    },
    {
      key: SMALL_COUNTS,
      icon: smallCounts ? <CheckSquareOutlined {...SILENT} /> : <BorderOutlined {...SILENT} />,
      label: said(access === 'nobody' ? 'smallCountsClosed' : 'smallCounts'),
      disabled: access === 'nobody',
      ...asCheckbox(smallCounts),
    },
  ];
  const askForKey = () => {
    setOpen(false);
    setAsking(true);
  };
  const chooseCrs = (choice: CrsChoice) => {
    if (choice !== 'GCJ-02') return setCrs(choice);
    setOpen(false);
    setWarning(true);
  };
  const warned = (choice: CrsChoice) => {
    setWarning(false);
    setCrs(choice);
    setOpen(true);
  };
  const answered = (isGiven: boolean) => {
    setAsking(false);
    setSmallCounts(isGiven);
    setOpen(true);
  };
  return (
    <>
      <PaperDialog />
      {isWarning && <Gcj02Dialog onConfirm={() => warned('GCJ-02')} onCancel={() => warned(crs)} />}
      {isAsking && <SmallCountsDialog onConfirm={() => answered(true)} onCancel={() => answered(false)} />}
      <Dropdown
        trigger={['click']}
        open={open}
        onOpenChange={(next, { source }) => source === 'trigger' && setOpen(next)}
        menu={{
          items,
          triggerSubMenuAction: 'click',
          expandIcon: (
            <span className="ant-dropdown-menu-submenu-arrow">
              <RightOutlined className="ant-dropdown-menu-submenu-arrow-icon" {...SILENT} />
            </span>
          ),
          selectable: false,
          onKeyDown,
          onClick: ({ key }) => {
            if (key === SMALL_COUNTS)
              return access === 'key' && !smallCounts ? askForKey() : setSmallCounts(!smallCounts);
            if (key.startsWith(`${CRS}/`)) return chooseCrs(key.slice(CRS.length + 1) as CrsChoice);
            setOpen(false);
            const [kind, paper] = key.split('/');
            if (kind === 'paper') return openPaper(paper as PaperSubject);
            const [what, at] = key.split('/') as [ExportKind, string];
            const { format, encoding } = FORMATS[Number(at)]!;
            void exportFile({ what, format, encoding, crs: crsFor(crs, format), smallCounts });
          },
        }}
      >
        <Button
          autoFocus
          className="export-button"
          icon={<DownloadOutlined />}
          loading={exporting}
          onKeyDown={onKeyDown}
        >
          {exporting ? said('exporting') : t('export')}
        </Button>
      </Dropdown>
    </>
  );
}

/** What a screen reader is told of an item that is ticked; the menu hands it on, though its type does not say so. */
function asCheckbox(isChecked: boolean): object {
  return { role: 'menuitemcheckbox', 'aria-checked': isChecked };
}
