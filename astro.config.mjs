// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { siteAddress } from './src/commands/published-at.mjs';
import { buildRecorded } from './src/integrations/build-record.mjs';
import { finishedPages } from './src/integrations/finish-pages.mjs';
import { oldAddresses } from './src/integrations/old-addresses.mjs';
import { offline } from './src/integrations/offline.ts';
import { oneSite } from './src/integrations/one-site.mjs';
import { precompressed } from './src/integrations/precompress.mjs';
import { editorPreview } from './src/integrations/editor.ts';
import { fonts } from './src/fonts/astro-fonts.mjs';
import { languageOf, ownLanguage } from './src/edition/content-files.ts';
import { languageBase } from './src/address/languages.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { scriptHash } from './src/integrations/script-hash.ts';
import { approached } from './src/integrations/approached.ts';
import { markUnknown } from './src/integrations/mark-unknown.ts';
import { stepsExhibit } from './src/integrations/steps-exhibit.ts';
import { INLINE_SCRIPTS } from './src/scroll/inline-scripts.ts';
import { storySitemap } from './src/integrations/sitemap.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { markedFallbacks } from './src/integrations/mark-fallbacks.ts';
import { languageStylesheet } from './src/integrations/language-plugin.ts';
import { ownTexts } from './src/integrations/own-texts.ts';
import { stylesheets } from './src/integrations/stylesheets.ts';
import { wholeBuilds } from './src/integrations/whole-builds.mjs';

const SITE = siteAddress(process.env['SITE_URL']);
/**
 * The site's own files, by its name too: a page that somebody has saved as one file comes from nowhere, to which 'self'
 * is nothing, and would have neither pictures nor colours. Tools that put type into the file write it as data.
 */
const OWN = `'self' ${new URL(SITE).origin}`;

const language = languageOf(process.cwd());
/** The story's own language is at the root of the site, each other below it. */
const isOwn = language === ownLanguage(process.cwd());
const base = languageBase(process.env['BASE_PATH'] ?? '/', isOwn ? undefined : language);

export default defineConfig({
  site: SITE,
  base,
  outDir: isOwn ? './dist' : `./dist/${language}`,
  // What Astro keeps between builds is of one language: files of paths with a cache key among it.
  cacheDir: `./.cache/astro/${language}`,
  trailingSlash: 'always',
  // While some cards are being painted, the next are drawn.
  build: { concurrency: 5, inlineStylesheets: 'always' },
  integrations: [
    wholeBuilds(),
    contentCheck(),
    editorPreview(),
    svelte(),
    approached(),
    mdx(),
    storySitemap(process.cwd(), base),
    finishedPages(),
    markedFallbacks(),
    oldAddresses(),
    offline(),
    oneSite(),
    buildRecorded(),
    // Last: what others write, it compresses.
    precompressed(),
  ],
  fonts: fonts(fontProviders.local(), language),
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: [stepsExhibit, markUnknown] }) },
  security: {
    csp: {
      scriptDirective: { hashes: Object.values(INLINE_SCRIPTS).map(scriptHash) },
      // An empty one too: what clones a page, as reader views and archives do, puts in each style before its text.
      styleDirective: { hashes: [scriptHash('')], resources: OWN.split(' ') },
      directives: [
        "default-src 'self'",
        `img-src ${OWN} data:`,
        `font-src ${OWN} data:`,
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'none'",
      ],
    },
  },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: {
    plugins: [
      stylesheets({ host: new URL(SITE).host }),
      languageStylesheet(process.cwd(), language),
      ownTexts(process.cwd(), language),
      plainImports(),
    ],
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
});
