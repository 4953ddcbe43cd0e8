import type { ExportedFile } from '../export/export-file.ts';

/** The headers under which a file is sent: what it is, and its name in both forms of RFC 6266. */
export function fileHeaders({ media, name, plainName }: Pick<ExportedFile, 'media' | 'name' | 'plainName'>) {
  return {
    'Content-Type': media,
    'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'no-store',
  };
}
