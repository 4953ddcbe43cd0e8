import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What a first visit may load before it can be used, workers included, in kB after gzip. */
const INITIAL_KB = 700;

/** Workers start with the page; they are written as files of their own. */
const WORKER = /(^|[/-])worker-[^/]*\.js$/;

/** Adds up the JavaScript that the first page asks for, workers included, and fails the build where it is too much. */
function initialSize(): Plugin {
  return {
    name: 'initial-size',
    apply: 'build',
    writeBundle(_, bundle) {
      const files = Object.values(bundle);
      const initial = new Map<string, number>();
      const add = (fileName: string) => {
        const file = files.find((each) => each.fileName === fileName);
        if (!file || initial.has(fileName)) return;
        initial.set(fileName, gzipSync(file.type === 'chunk' ? file.code : file.source).length);
        if (file.type === 'chunk') file.imports.forEach(add);
      };
      for (const each of files)
        if ((each.type === 'chunk' && each.isEntry) || WORKER.test(each.fileName)) add(each.fileName);
      const kb = (bytes: number) => Math.round(bytes / 1000);
      const total = kb([...initial.values()].reduce((sum, each) => sum + each, 0));
      const listed = [...initial].map(([name, bytes]) => `${name} ${kb(bytes)}`).join(', ');
      this.info(`initial JavaScript: ${total} kB gzip of ${INITIAL_KB} kB allowed (${listed})`);
      if (total > INITIAL_KB)
        this.error(`initial JavaScript is ${total} kB gzip, more than ${INITIAL_KB} kB (${listed})`);
    },
  };
}

/** The API refuses changes whose origin is not its own host, so the host of the page is passed on. */
const server = {
  port: Number(process.env.WEB_PORT || 5173),
  proxy: { '/api': { target: process.env.XUETU_API || 'http://localhost:8080', changeOrigin: false } },
};

/** Building a schema does nothing else, so that schemas nobody here parses with are left out, and their library with them. */
const rolldownOptions = { treeshake: { manualPureFunctions: ['z'] } };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialSize()],
  worker: { format: 'es', rolldownOptions },
  server,
  preview: server,
  build: {
    target: 'es2023',
    // Browsers of the target load chunks ahead themselves; where one does not, it loads them when they are asked for.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: true,
    rolldownOptions,
  },
});
