// @ts-check
import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import sonarjs from 'eslint-plugin-sonarjs';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { noLiteralText } from './tests/lint/no-literal-text.mjs';

// What is found by types is in .oxlintrc.json: the native compiler reads them in a sixth of the time.
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
