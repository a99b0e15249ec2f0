import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type ConfigEnv, type Plugin, type UserConfig } from 'vite';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** True for the build of the files that browsers fetch. */
function isForBrowser(_config: UserConfig, { command, isSsrBuild }: ConfigEnv): boolean {
  return command === 'build' && isSsrBuild !== true;
}

/** Fonts that the first screen is set in; fetched before the stylesheet asks, so that no text changes its face. */
const FIRST_FONTS = /assets\/source-(?:sans-3|serif-4)-latin-wght-normal-[\w-]+\.woff2$/;

function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: isForBrowser,
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

/** The code that the server draws first pictures with: one file, without what a page fetches later. */
function leaveOutWhatComesLater(): Plugin {
  return {
    name: 'leave-out-what-comes-later',
    apply: (config, environment) => environment.command === 'build' && !isForBrowser(config, environment),
    config: () => ({ define: { 'process.env.NODE_ENV': '"production"' }, ssr: { noExternal: true } }),
    resolveDynamicImport: () => false,
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

/** What every page begins with; the entry fetches it. */
const START_FILE = 'start.tsx';

/**
 * Writes `preloads.json`: by page, and under `""` for any other, the files that its first figures need beyond the entry.
 * The server names them with the page, so that a browser fetches them together instead of one after the other.
 */
function listPreloads(): Plugin {
  return {
    name: 'list-preloads',
    apply: isForBrowser,
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      const needs = (files: readonly string[]): string[] => {
        const found = new Set<string>();
        const follow = (fileName: string): void => {
          if (found.has(fileName) || fileName === entry?.fileName || entry?.imports.includes(fileName)) return;
          found.add(fileName);
          chunks.find((each) => each.fileName === fileName)?.imports.forEach(follow);
        };
        for (const chunk of chunks) if (files.some((file) => chunk.facadeModuleId?.endsWith(`/${file}`))) follow(chunk.fileName);
        return [...found];
      };
      const pages = Object.entries(PAGE_FILES).map(([path, file]) => [path, needs([START_FILE, file])]);
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify({ '': needs([START_FILE]), ...Object.fromEntries(pages) }) });
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
  plugins: [react(), preloadFonts(), listPreloads(), leaveOutWhatComesLater()],
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
    // All pages' styles together are small; as one file they are there before the first paint of any page.
    cssCodeSplit: false,
    reportCompressedSize: false,
    // The query editor is large, and fetched only by who opens it.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Packages of which the pages use little, and which a start builds from, are not read whole.
      experimental: { lazyBarrel: true },
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
