import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { exportFile } from '../../state/actions/export-file.ts';
import type { ExportFormat, ExportKind } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { useWords } from '../../words/use-words.ts';
import type { WordKey } from '../../words/words.ts';
import { useEscapable } from '../shared/use-escapable.ts';

const KINDS: { what: ExportKind; label: WordKey & `export${string}` }[] = [
  { what: 'schools', label: 'exportSchools' },
  { what: 'compounds', label: 'exportCompounds' },
  { what: 'catchments', label: 'exportCatchments' },
  { what: 'findings', label: 'exportFindings' },
  { what: 'proposal', label: 'exportProposal' },
];

/** Files of what is open, for the spreadsheet or for another map program. It comes when it is asked for, open and focused. */
export function ExportMenu() {
  const words = useWords();
  const { t } = words;
  const hasScenario = useApp((state) => state.scenario !== null);
  const exporting = useApp((state) => state.exporting !== null);
  const { open, setOpen, onKeyDown } = useEscapable(true);
  const items: MenuProps['items'] = KINDS.flatMap(({ what, label }) => {
    if (what === 'proposal' && !hasScenario) return [{ key: what, label: t('exportNeedsScenario'), disabled: true }];
    const name = words.t(label as 'exportSchools');
    return [
      { key: `${what}/xlsx`, label: `${name} · ${t('asTable')}` },
      { key: `${what}/geojson`, label: `${name} · ${t('asMap')}` },
    ];
  });
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        items,
        onKeyDown,
        onClick: ({ key }) => {
          setOpen(false);
          const [what, format] = key.split('/') as [ExportKind, ExportFormat];
          void exportFile({ what, format });
        },
      }}
    >
      <Button autoFocus className="export-button" icon={<DownloadOutlined />} loading={exporting} onKeyDown={onKeyDown}>
        {exporting ? t('exporting') : t('export')}
      </Button>
    </Dropdown>
  );
}
