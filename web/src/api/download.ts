import { ask } from './ask.ts';
import type { Outcome } from './outcome.ts';

/** Fetches a file of the server and hands it to the browser's downloads under the server's name, else under `fallbackName`. */
export async function download(
  address: string,
  fallbackName: string,
  headers: Record<string, string> = {},
): Promise<Outcome<string>> {
  const asked = fetch(address, { headers }).then((response) => ({
    ok: response.ok,
    status: response.status,
    json: async (): Promise<{ blob: Blob; name: string }> =>
      response.ok ? { blob: await response.blob(), name: nameIn(response) ?? fallbackName } : await response.json(),
  }));
  const outcome = await ask(asked);
  if (!outcome.ok) return outcome;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(outcome.value.blob);
  link.download = outcome.value.name;
  link.click();
  URL.revokeObjectURL(link.href);
  return { ok: true, value: outcome.value.name };
}

/** File name of a Content-Disposition header, RFC 6266: the UTF-8 form wins. */
function nameIn(response: Response): string | undefined {
  const header = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/i.exec(header)?.[1];
}
