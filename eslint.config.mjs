import nx from '@nx/eslint-plugin';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ours = ['scope:domain', 'scope:texts', 'scope:contract', 'scope:ui'];

/** Who may import whom, between projects (docs/architecture.md); inside a project dependency-cruiser looks. */
const boundaries = [
  { sourceTag: 'scope:domain', onlyDependOnLibsWithTags: [], bannedExternalImports: ['*'] },
  { sourceTag: 'scope:ui', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'scope:texts', onlyDependOnLibsWithTags: ['scope:domain'] },
  { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:domain', 'scope:texts', 'scope:contract'] },
  { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ours },
  { sourceTag: 'scope:test', onlyDependOnLibsWithTags: ['*'] },
];

const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals; an enum is code where a type is enough.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one word finds it everywhere.' },
  {
    selector: ':function[params.length>4]:not(MethodDefinition[kind="constructor"] > FunctionExpression)',
    message: 'More than four parameters: give an object with named fields.',
  },
];

const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Ask the Clock.' },
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Ask the Clock.' },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/.data',
      'libs/contract/src/generated',
      '**/*.mjs',
      '**/vite.config.ts',
      '**/*.cjs',
      '**/*.css',
      '**/*.json',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { allow: [], depConstraints: boundaries, enforceBuildableLibDependency: false },
      ],
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // A Nest module is a class without members, and its decorator is what it says.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Nest and MikroORM take plain options where their types say a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts', 'libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/platform/{clock,embedded,pdf}/**', 'apps/api/src/main.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...clock] },
  },
  {
    // Delivery has no "if": what it would decide belongs to a use case or a query.
    files: ['apps/api/src/**/*.resolver.ts', 'apps/api/src/**/*.jobs.ts'],
    rules: { complexity: ['error', 2] },
  },
  {
    files: ['libs/ui/src/**/*.tsx', 'apps/{admin,portal}/src/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', '**/*.spec.ts', '**/*.spec.tsx'],
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@nx/enforce-module-boundaries': 'off', // test may import everything; nobody imports test
    },
  },
  {
    // Bokmål is the source of the texts' type: what it says is what the others must have.
    files: ['libs/texts/src/**/*.ts'],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    // Tools demand a default export here.
    files: ['test/harness/global-*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
