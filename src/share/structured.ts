import { momentOf } from '../ledger/day.ts';

/** What pages say of themselves to machines, in the words of schema.org. Addresses are absolute. */
export type Structured = Readonly<Record<string, unknown>>;

const CONTEXT = 'https://schema.org';

interface Named {
  readonly name: string;
  readonly url: string;
}
const organization = ({ name, url }: Named): Structured => ({ '@type': 'Organization', name, url });

interface Article {
  readonly headline: string;
  readonly description: string;
  readonly url: string;
  readonly images: readonly string[];
  /** `2025-03-24` */
  readonly published: string;
  readonly updated: string;
  /** `en` */
  readonly language: string;
  readonly author: Named;
  readonly publisher: Named;
  readonly licence: string;
  /** How long it takes to read. */
  readonly minutes: number;
  /** Addresses of the documents it rests on. */
  readonly basedOn: readonly string[];
}

/**
 * The story. Mastodon takes the headline of a NewsArticle before any other, so no page of a single frame may carry one.
 */
export const newsArticle = (article: Article): Structured => ({
  '@context': CONTEXT,
  '@type': 'NewsArticle',
  // Search engines cut a headline at 110 characters.
  headline: article.headline,
  description: article.description,
  mainEntityOfPage: article.url,
  image: article.images,
  datePublished: momentOf(article.published),
  dateModified: momentOf(article.updated),
  inLanguage: article.language,
  timeRequired: `PT${article.minutes}M`,
  author: [organization(article.author)],
  publisher: organization(article.publisher),
  license: article.licence,
  isBasedOn: article.basedOn,
});

interface Data {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly updated: string;
  readonly licence: string;
  readonly creator: Named;
  readonly files: readonly { readonly url: string; readonly type: string }[];
}

/** The data of a frame, as schema.org’s Dataset. */
export const dataset = (data: Data): Structured => ({
  '@context': CONTEXT,
  '@type': 'Dataset',
  name: data.name,
  description: data.description,
  url: data.url,
  dateModified: momentOf(data.updated),
  license: data.licence,
  isAccessibleForFree: true,
  creator: organization(data.creator),
  distribution: data.files.map(({ url, type }) => ({
    '@type': 'DataDownload',
    contentUrl: url,
    encodingFormat: type,
  })),
});

interface Gallery {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly updated: string;
  readonly licence: string;
  readonly creator: Named;
  /** Addresses of the frames' pages and of their pictures, with what each shows. */
  readonly pictures: readonly { readonly name: string; readonly page: string; readonly file: string }[];
  /** The story it belongs to. */
  readonly story: Named;
}

/** An exhibit's page. No article: see above. */
export const imageGallery = (gallery: Gallery): Structured => ({
  '@context': CONTEXT,
  '@type': 'ImageGallery',
  name: gallery.name,
  description: gallery.description,
  url: gallery.url,
  dateModified: momentOf(gallery.updated),
  license: gallery.licence,
  creator: organization(gallery.creator),
  isPartOf: { '@type': 'NewsArticle', '@id': gallery.story.url, headline: gallery.story.name, url: gallery.story.url },
  image: gallery.pictures.map(({ name, page, file }) => ({
    '@type': 'ImageObject',
    name,
    contentUrl: file,
    acquireLicensePage: page,
    license: gallery.licence,
  })),
});

interface Picture {
  readonly name: string;
  readonly description: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** The page on which one reads how it may be used. */
  readonly page: string;
  readonly licence: string;
  readonly credit: string;
  readonly creator: Named;
}

/** A picture of a frame with its licence, as schema.org’s ImageObject. */
export const imageObject = (picture: Picture): Structured => ({
  '@context': CONTEXT,
  '@type': 'ImageObject',
  name: picture.name,
  description: picture.description,
  contentUrl: picture.file,
  encodingFormat: 'image/png',
  width: picture.width,
  height: picture.height,
  license: picture.licence,
  acquireLicensePage: picture.page,
  creditText: picture.credit,
  copyrightNotice: picture.credit,
  creator: organization(picture.creator),
});
