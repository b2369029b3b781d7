import type { APIRoute } from 'astro';
import { icoOf, iconPng } from '../share/icon.ts';

const SIZE = 48;

/** Searches ask for a multiple of 48: https://developers.google.com/search/docs/appearance/favicon-in-search */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(icoOf(await iconPng(SIZE), SIZE)), { headers: { 'Content-Type': 'image/x-icon' } });
