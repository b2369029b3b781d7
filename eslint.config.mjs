// @ts-check
import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import sonarjs from 'eslint-plugin-sonarjs';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { noLiteralText } from './tests/lint/no-literal-text.mjs';

/**
 * Read with their types. Pages and components are not: astro check and svelte-check read theirs, and a promise left
 * alone is rare there.
 */
const TYPED = ['src/**/*.ts', 'src/**/*.mjs'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...astro.configs.recommended,
  {
    plugins: { sonarjs, stylistic },
    rules: {
      // The type checkers know which names exist; in plain scripts Node's are the ones used.
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      // The printer wraps code, and neither comments nor texts.
      'stylistic/max-len': [
        'error',
        { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
      ],
      'sonarjs/no-all-duplicated-branches': 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // Whatever makes a reader's page. The check, the editors' room and the commands speak to editors and engineers, in
    // English.
    files: [
      'src/**/*.astro',
      'src/**/*.svelte',
      'src/{address,article,exhibits,ledger-page,pages,popover,scene,scroll,share,stage}/**/*.ts',
    ],
    // These speak of mistakes, or to machines.
    ignores: [
      'src/exhibits/{asserts,label-types}.ts',
      'src/share/{cache,picture}.ts',
      'src/pages/{cards,pictures}/**',
      'src/pages/robots.txt.ts',
    ],
    plugins: { house: { rules: { 'no-literal-text': noLiteralText } } },
    rules: { 'house/no-literal-text': 'error' },
  },
  {
    files: TYPED,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a text is what this story is about.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return next()` where nothing is returned is read at once for what it does.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    // Vitest's matchers and what a page hands over are `any`, and a wrong guess about either fails the test that made
    // it.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A drawing and a sum depend on what they are given and on nothing else: twice the same is the same.
    files: ['src/exhibits/**', 'src/scene/**', 'src/model/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'A frame and the model are pure: the same facts give the same scene.',
        },
        {
          object: 'Date',
          property: 'now',
          message: 'A frame and the model know no clock: take the date from the facts.',
        },
        { object: 'performance', property: 'now', message: 'A frame and the model know no clock.' },
        { object: 'crypto', message: 'A frame and the model are pure: the same facts give the same scene.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
          message: 'A frame and the model know no clock: take the date from the facts.',
        },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'document', message: 'A drawing is plain data: it knows no page.' },
        { name: 'window', message: 'A drawing is plain data: it knows no page.' },
        { name: 'process', message: 'A drawing depends on its facts alone.' },
      ],
    },
  },
);
