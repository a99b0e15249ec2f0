import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** Names of the folders in a folder: a new module or page is held to the direction from its first line. */
function foldersOf(path) {
  return readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The modules that a module rests on beside access: areas, pathways and measures are what every answer speaks of. */
const moduleGround = {
  official: ['regions', 'pathways', 'measures', 'releases'],
  waits: ['regions', 'pathways', 'measures', 'releases'],
  status: ['measures'],
  files: ['measures'],
  submissions: ['measures', 'releases'],
  quality: ['regions', 'releases', 'submissions'],
};

/**
 * The direction of imports. Each row: files below `target` may not import from `from`, save `except`.
 * Client: app → pages → official, waits → charts, ui → format. Server: main → app → modules → statistics, platform. The ground
 * (`schema`) imports nothing outside itself.
 */
const zones = [
  { target: './schema', from: ['./server', './client', './seed', './test', './bench'], message: 'The ground imports nothing outside itself.' },
  { target: './schema/domain', from: ['./schema/entities', './schema/measures', './schema/migrations', './schema/language'], message: 'The domain rests on nothing.' },
  { target: './schema/language', from: ['./schema/entities', './schema/measures', './schema/migrations'], message: 'Language rests on the domain alone.' },
  { target: './schema/measures', from: ['./schema/entities', './schema/migrations'], message: 'Measures rest on the domain alone.' },
  { target: './server', from: ['./client', './test', './bench'], message: 'The server never rests on the client or on tests.' },
  { target: './server/statistics', from: ['./server', './schema', './seed'], except: ['./statistics'], message: 'Statistics: numbers in, numbers out.' },
  { target: './server/platform', from: ['./server', './seed'], except: ['./platform'], message: 'The platform knows no domain.' },
  { target: './server/modules', from: ['./server', './seed'], except: ['./modules', './platform', './statistics'], message: 'Modules rest on statistics, platform and schema.' },
  ...foldersOf('./server/modules/').map((name) => ({
    target: `./server/modules/${name}`,
    from: './server/modules',
    except: [...new Set([name, 'access', ...(moduleGround[name] ?? [])])].map((each) => `./${each}`),
    message: 'No module imports another, save access and the modules it is declared to rest on.',
  })),
  { target: './server/modules/access', from: './server/modules', except: ['./access'], message: 'Access rests on no module.' },
  { target: './server/setup', from: ['./server/cli', './server/main.ts', './server/app.ts', './server/serve.ts', './server/api-schema.ts'], message: 'Setup is used by main and the command line.' },
  { target: './client', from: ['./server', './schema/measures', './schema/entities', './schema/migrations', './seed', './test', './bench'], message: 'The client uses the API, the domain and the language.' },
  { target: './client/format', from: './client', except: ['./format'], message: 'Format rests on the ground.' },
  { target: './client/ui', from: './client', except: ['./ui', './format', './generated'], message: 'ui → format.' },
  { target: './client/charts', from: './client', except: ['./charts', './ui', './format', './generated'], message: 'charts → ui, format.' },
  { target: './client/official', from: './client', except: ['./official', './charts', './ui', './format', './generated'], message: 'official → charts, ui, format.' },
  { target: './client/waits', from: './client', except: ['./waits', './charts', './ui', './format', './generated'], message: 'waits → charts, ui, format.' },
  { target: './client/pages', from: './client/app', message: 'Pages never import the app.' },
  ...foldersOf('./client/pages/').map((name) => ({
    target: `./client/pages/${name}`,
    from: './client/pages',
    except: [`./${name}`],
    message: 'No page imports another.',
  })),
  { target: './seed', from: ['./server', './client', './test', './bench'], message: 'seed → schema.' },
];

const SQL_PLACE = 'SQL stands only in *.queries.ts, in migrations and in server/platform/database/.';
/** How a statement begins: in capitals, and with more after it where a word for people could begin so. */
const STATEMENT = String.raw`/^\s*((SELECT|INSERT INTO|UPDATE|DELETE FROM|COPY|WITH|CREATE|ALTER|DROP|TRUNCATE|DECLARE|FETCH|LOCK|SET LOCAL)\s|(BEGIN|COMMIT|ROLLBACK)\b)/`;
const sqlOutOfPlace = [
  { selector: `Literal[value=${STATEMENT}]`, message: SQL_PLACE },
  { selector: `TemplateElement:first-child[value.raw=${STATEMENT}]`, message: SQL_PLACE },
  { selector: "CallExpression[callee.object.name='sql'][callee.property.name='query']", message: SQL_PLACE },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'data-*', 'client/generated', 'bench/results'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones, basePath: import.meta.dirname }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-unresolved': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { patterns: [{ group: ['recharts', 'recharts/*'], message: 'Only client/charts imports Recharts.' }] }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  { files: ['client/charts/**'], rules: { 'no-restricted-imports': 'off' } },
  // A component holds its markup beside its logic.
  { files: ['client/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  { files: ['schema/migrations/**', 'test/**', 'bench/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.config.ts', 'client/vite.config.ts', 'codegen.ts', 'eslint.config.js'], rules: { 'import-x/no-default-export': 'off', 'import-x/no-unresolved': 'off' } },
  {
    files: ['{server,client,schema,seed}/**/*.{ts,tsx}'],
    ignores: ['**/*.queries.ts', 'schema/migrations/**', 'server/platform/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...sqlOutOfPlace] },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/environment.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Only server/environment.ts reads the environment.' }],
    },
  },
);
