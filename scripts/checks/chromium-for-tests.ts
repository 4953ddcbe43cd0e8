import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that the stories drive: `XUETU_CHROMIUM`, the system's, or Playwright's own; installed where the machine has none.
 * On Debian as root it comes, with a Chinese font, from the system's packages, elsewhere from Playwright's installer.
 * Throws with what is missing and how to get it.
 */
export function chromiumForTests(): string {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const wanted = [...(installedBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0 && canInstall) {
    console.log(`Installing ${wanted.join(' and ')} with apt-get ...`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else if (!installedBrowser()) {
    console.log("Installing Chromium with Playwright's installer ...");
    execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    });
  }
  const browser = installedBrowser();
  if (!browser) {
    throw new Error(
      'No Chromium for the browser stories. Install one, or name it in XUETU_CHROMIUM=/path/to/chromium.',
    );
  }
  if (!hasChineseFont()) {
    console.warn('No Chinese font found: screenshots will show boxes. Install fonts-noto-cjk or another CJK font.');
  }
  return browser;
}

function installedBrowser(): string | undefined {
  const named = process.env.XUETU_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`XUETU_CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  return [...SYSTEM_BROWSERS, chromium.executablePath()].find((path) => path && existsSync(path));
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return (
      execFileSync('fc-list', [':lang=zh', 'family'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== ''
    );
  } catch {
    return false;
  }
}
