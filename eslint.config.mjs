// @ts-check
import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import sonarjs from 'eslint-plugin-sonarjs';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import house from './tests/lint/house.mjs';

// Pages, components and their states. Plain code is held to .oxlintrc.json, in a sixth of the time.
export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.svelte-check/', 'node_modules/'] },
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
    files: ['src/**/*.astro', 'src/**/*.svelte'],
    plugins: { house },
    rules: { 'house/no-literal-text': 'error' },
  },
);
