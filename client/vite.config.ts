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

/** The file of each page that a visitor may arrive at, by the page's path. */
const PAGE_FILES: Readonly<Record<string, string>> = {
  '/oversikt': 'pages/overview/overview-page.tsx',
  '/vantetider': 'pages/waits/waits-page.tsx',
  '/publiceringar': 'pages/releases/releases-page.tsx',
  '/metod': 'pages/method/method-page.tsx',
  '/data': 'pages/data/data-page.tsx',
};

/**
 * Writes `preloads.json`: what each page needs beyond the shell. The server names it with the page, so that a browser
 * fetches shell and page together instead of one after the other.
 */
function listPreloads(): Plugin {
  return {
    name: 'list-preloads',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const shell = chunks.find((chunk) => chunk.isEntry);
      const needs = (fileName: string, seen: Set<string>): Set<string> => {
        const chunk = chunks.find((each) => each.fileName === fileName);
        if (!chunk || seen.has(fileName) || fileName === shell?.fileName || shell?.imports.includes(fileName)) return seen;
        seen.add(fileName);
        for (const css of chunk.viteMetadata?.importedCss ?? []) seen.add(css);
        for (const imported of chunk.imports) needs(imported, seen);
        return seen;
      };
      const preloads = Object.entries(PAGE_FILES).map(([path, file]) => {
        const page = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/${file}`));
        return [path, page ? [...needs(page.fileName, new Set())] : []];
      });
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify(Object.fromEntries(preloads)) });
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
  plugins: [react(), preloadFonts(), listPreloads()],
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
    proxy: Object.fromEntries(['/graphql', '/session', '/health', '/ready', '/files'].map((path) => [path, SERVER])),
  },
});
