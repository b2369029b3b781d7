import { box, PRESETS, type Preset } from './box.ts';
import { round, type LineMark, type Scene, type TextMark } from './scene.ts';
import { measure, wrap } from './text.ts';

export interface StoryCardWords {
  readonly title: string;
  readonly subtitle: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly address: string;
  /** What the fuse's two ends are. */
  readonly filed: string;
  readonly due: string;
}

/** How much of the fuse has burnt. */
const BURNT = 0.36;

/** The picture of the whole story: its name, what it asks, and the fuse from the filing to the day the second loan falls due. */
export function storyCard(words: StoryCardWords, preset: Preset): Scene {
  const at = box(preset);
  const { margin, type } = PRESETS[preset];
  const width = at.width - 2 * margin;
  const end = margin + width;
  const text = (
    key: string,
    y: number,
    content: string,
    rest: Partial<TextMark> & Pick<TextMark, 'face' | 'size'>,
  ): TextMark => ({ shape: 'text', key, tone: 'ink', x: margin, y: round(y), text: content, anchor: 'start', ...rest });
  const lines = (
    key: string,
    top: number,
    content: string,
    rest: Partial<TextMark> & Pick<TextMark, 'face' | 'size'>,
    lead: number,
  ): TextMark[] =>
    wrap(content, rest.face, rest.size, width).map((line, i) =>
      text(`${key}-${i}`, top + rest.size * (0.8 + i * lead), line, rest),
    );

  // An upright card sets the title word by word, as wide as the longest of them goes.
  const title = at.height > at.width ? words.title.split(' ') : [words.title];
  const widest = Math.max(...title.map((part) => measure(part, 'display', 1)));
  const titleSize = Math.min(width / widest, title.length > 1 ? Infinity : type.takeaway * 3);
  const titleTop = margin + type.kicker * 1.1;
  const lead = 0.92;
  const subtitle = lines(
    'story/subtitle',
    titleTop + titleSize * (1.02 + (title.length - 1) * lead),
    words.subtitle,
    { face: 'display', size: type.takeaway * 1.1 },
    1.16,
  );
  const below = (subtitle.at(-1)?.y ?? 0) + type.strong * 1.4;
  const standfirst = lines(
    'story/standfirst',
    below,
    words.standfirst,
    { face: 'label', size: type.strong, tone: 'muted' },
    1.4,
  );
  const foot = at.height - margin;
  const fuseY = round(foot - type.source * 3.6);
  const emberX = round(margin + width * BURNT);
  const line = (key: string, from: number, to: number, y: number, rest: Pick<LineMark, 'tone' | 'weight' | 'dash'>) =>
    ({ shape: 'line', key, x1: from, x2: to, y1: y, y2: y, ...rest }) satisfies LineMark;
  const dates = { face: 'label', size: type.source, tone: 'muted' } as const;
  return {
    box: at,
    marks: [
      line('story/head', margin, end, round(margin - type.kicker * 0.4), { tone: 'ink', weight: 5 }),
      ...title.map((part, i) =>
        text(`story/title-${i}`, titleTop + titleSize * (0.8 + i * lead), part, { face: 'display', size: titleSize }),
      ),
      ...subtitle,
      ...standfirst,
      line('fuse/ash', margin, emberX, fuseY, { tone: 'others', weight: 5, dash: 'dashed' }),
      line('fuse/cord', emberX, end, fuseY, { tone: 'ink', weight: 6 }),
      { shape: 'circle', key: 'fuse/glow', tone: 'coreweave', cx: emberX, cy: fuseY, r: 26, fill: 'faint' },
      { shape: 'circle', key: 'fuse/ember', tone: 'coreweave', cx: emberX, cy: fuseY, r: 13, fill: 'solid' },
      text('fuse/filed', fuseY + type.source * 1.5, words.filed, dates),
      text('fuse/due', fuseY + type.source * 1.5, words.due, { ...dates, x: end, anchor: 'end' }),
      text('story/byline', foot - 2, words.byline, { face: 'label', size: type.source }),
      text('story/address', foot - 2, words.address, {
        face: 'label-strong',
        size: type.source,
        x: end,
        anchor: 'end',
      }),
    ],
  };
}
