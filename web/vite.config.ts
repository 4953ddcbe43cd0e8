import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What a first visit may load before anything shows, in kB after gzip. */
const INITIAL_KB = 700;

/** Adds up the JavaScript that loads at once and fails the build where it is too much. */
function initialSize(): Plugin {
  return {
    name: 'initial-size',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const initial = new Set<string>();
      const add = (fileName: string) => {
        const chunk = chunks.find((each) => each.fileName === fileName);
        if (!chunk || initial.has(fileName)) return;
        initial.add(fileName);
        chunk.imports.forEach(add);
      };
      for (const each of chunks) if (each.isEntry) add(each.fileName);
      const bytes = chunks
        .filter((each) => initial.has(each.fileName))
        .reduce((sum, each) => sum + gzipSync(each.code).length, 0);
      const kb = Math.round(bytes / 1000);
      this.info(`initial JavaScript: ${kb} kB gzip of ${INITIAL_KB} kB allowed, in ${initial.size} files`);
      if (kb > INITIAL_KB) this.error(`initial JavaScript is ${kb} kB gzip, more than ${INITIAL_KB} kB`);
    },
  };
}

/** The API refuses changes whose origin is not its own host, so the host of the page is passed on. */
const server = {
  port: Number(process.env.WEB_PORT || 5173),
  proxy: { '/api': { target: process.env.XUETU_API || 'http://localhost:8080', changeOrigin: false } },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), initialSize()],
  worker: { format: 'es' },
  server,
  preview: server,
  build: { target: 'es2023', chunkSizeWarningLimit: 2500, reportCompressedSize: true },
});
