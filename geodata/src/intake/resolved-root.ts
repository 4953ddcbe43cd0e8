import type { ImportConfig } from './import-config.ts';

/**
 * The config's folder of files with `${NAME}` and `${NAME:-default}` taken from the environment. Still relative to the config
 * where it is relative. An unset name without a default becomes empty.
 */
export function resolvedRoot(
  config: Pick<ImportConfig, 'root'>,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return config.root.replace(
    /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g,
    (_, name: string, fallback: string | undefined) => environment[name] || (fallback ?? ''),
  );
}
