import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readInterface } from '../../../src/edition/interface.ts';
import { readStory } from '../../../src/edition/story.ts';
import { cases } from '../../full.ts';

const languages = readStory(process.cwd()).languages.map(({ id }) => id);
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], { encoding: 'utf8' });

// A further one has both to be told and to be taken: the story's own is what a command is in that is told nothing.
test.each(cases(1, languages.toReversed()))(
  'the story as text in %s has the words and the marks of that language',
  (id) => {
    const { stdout, status } = run('story-text', '--language', id);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(readStory(process.cwd(), id).title);
    expect(stdout).toContain(`\n${readInterface(process.cwd(), id).copied.endOfCheck}\n`);
  },
);

// What of story-text did not take its language is found above.
test.each(cases(1, ['story-diff', 'story-text']))('%s refuses a language that the story is not in', (command) => {
  const { stderr, status } = run(command, '--language', 'xx');
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/story\.yaml:\d+:\d+ {2}STORY_LANGUAGE is "xx", which is not among them: /);
  expect(stderr).toContain(`expected ${languages.join(', ')}\n`);
});
