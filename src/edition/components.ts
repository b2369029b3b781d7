/** The small language of a chapter: every component an editor may use, and what each property must be. */
export type PropertyRule =
  | { readonly is: 'exhibit' | 'frame' | 'term' | 'words'; readonly required: true }
  | { readonly is: 'figure'; readonly required: boolean }
  | { readonly is: 'bound'; readonly required: false }
  | { readonly is: 'choice'; readonly required: boolean; readonly choices: readonly string[] };

interface ComponentRule {
  readonly purpose: string;
  /** What stands between its tags. */
  readonly holds: 'nothing' | 'words' | 'steps';
  readonly properties: Readonly<Record<string, PropertyRule>>;
  /** The component it must stand directly in. */
  readonly inside?: string;
}

/** Every component of a chapter, by its name: the check, the guide and the parser’s mistakes all follow from it. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Fact: {
    holds: 'nothing',
    purpose:
      'Prints a figure from the ledger, or a range of two: then `id` is its smaller or earlier end, `to` the other.',
    properties: {
      id: { is: 'figure', required: true },
      to: { is: 'figure', required: false },
      as: { is: 'choice', required: false, choices: ['prose', 'short', 'exact'] },
    },
  },
  Says: {
    holds: 'words',
    purpose: 'Puts a figure into words, which are true while it is within a range. They open like a figure.',
    properties: {
      id: { is: 'figure', required: true },
      from: { is: 'bound', required: false },
      to: { is: 'bound', required: false },
    },
  },
  Term: {
    holds: 'words',
    purpose: 'Explains a word of finance at its first use.',
    properties: { id: { is: 'term', required: true } },
  },
  Check: {
    holds: 'words',
    purpose: 'Says what was claimed, what the record shows and how we know.',
    properties: { claim: { is: 'words', required: true }, finding: { is: 'words', required: true } },
  },
  Pull: { holds: 'words', purpose: 'Sets one sentence large.', properties: {} },
  Note: {
    holds: 'words',
    purpose: 'A note to colleagues, in plain words. Readers never see it, and a release waits until it is gone.',
    properties: {},
  },
  Scrolly: {
    holds: 'steps',
    purpose: 'An exhibit with its steps.',
    properties: { exhibit: { is: 'exhibit', required: true } },
  },
  Step: {
    holds: 'words',
    purpose: 'One step of an exhibit.',
    properties: { frame: { is: 'frame', required: true } },
    inside: 'Scrolly',
  },
};
