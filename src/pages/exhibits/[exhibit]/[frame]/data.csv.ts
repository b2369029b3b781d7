import type { APIRoute, GetStaticPaths } from 'astro';
import { wholeAddressesOf, type Frame } from '../../../../exhibits/exhibit.ts';
import { edition, type Plate } from '../../../../edition/edition.ts';
import { frameData, sheetOf } from '../../../../share/frame-data.ts';
import { site } from '../../../../address/site.ts';
import { csvFile } from '../../../../share/csv.ts';

const { plates } = edition(site());

export const getStaticPaths = (() =>
  plates.flatMap((plate) =>
    wholeAddressesOf(plate.exhibit).map(({ exhibit, address, frame }) => ({
      params: { exhibit, frame: address },
      props: { plate, frame },
    })),
  )) satisfies GetStaticPaths;

/** The data behind a frame. */
export const GET: APIRoute<{ plate: Plate; frame: Frame }> = ({ props }) =>
  new Response(
    csvFile(sheetOf(frameData(edition(site()), props.plate, props.frame, site()), edition(site()).ui.share)),
    {
      headers: { 'Content-Type': 'text/csv; charset=utf-8' },
    },
  );
