import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Fonts that the first screen is set in; fetched before the stylesheet asks, so that no text changes its face. */
const FIRST_FONTS = /assets\/source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/;

function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST_FONTS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}

/** Recharts and what only it uses: fetched when a page has a chart that needs it, never with the shell. */
const CHART_PACKAGES = /node_modules\/(?:recharts|victory-vendor|d3-[\w-]+|internmap|decimal\.js-light|es-toolkit|eventemitter3|@reduxjs|redux|redux-thunk|react-redux|reselect|immer)\//;

/** What the shell rests on: a chunk that a visitor keeps when the pages change. */
const SHELL_PACKAGES = /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\//;

const SERVER = 'http://localhost:4000';

export default defineConfig({
  root: folder('client'),
  plugins: [react(), preloadFonts()],
  resolve: {
    dedupe: ['graphql', 'react', 'react-dom'],
    alias: { '@schema': folder('schema'), '@client': folder('client') },
  },
  build: {
    outDir: folder('dist/client'),
    emptyOutDir: true,
    target: 'baseline-widely-available',
    sourcemap: false,
    // Fonts and pictures stay files of their own: the content policy allows no data addresses for them.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // The query editor is large, and fetched only by who opens it.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: SHELL_PACKAGES, priority: 2 },
            { name: 'recharts', test: CHART_PACKAGES, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/health', '/ready', '/files'].map((path) => [path, SERVER])),
  },
});
