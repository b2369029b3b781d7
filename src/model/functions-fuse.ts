import type { ModelFunctions, Take } from './model-function.ts';
import { BELIEFS, cordOf, cordUnbuilt, SETTINGS, wireOf, type Belief, type Setting } from './wires.ts';

const SETTING: Take = { name: 'setting', choices: SETTINGS };

const settingOf = (given: unknown): Setting => {
  const found = SETTINGS.find((setting) => setting === given);
  if (found === undefined) throw new Error(`expected one of ${SETTINGS.join(', ')}`);
  return found;
};
const beliefOf = (given: unknown): Belief => {
  const found = BELIEFS.find((belief) => belief === given);
  if (found === undefined) throw new Error(`expected one of ${BELIEFS.join(', ')}`);
  return found;
};

/** Months of cord, and what each belief by itself takes from it or gives. */
export const FUSE: ModelFunctions = {
  cord: {
    about: 'months of cash by our model, on one of the story’s settings',
    takes: [SETTING, { name: 'building', choices: ['built', 'unbuilt'] }],
    unit: 'months',
    compute: (figures, [setting, building]) =>
      building === 'unbuilt' ? cordUnbuilt(figures, settingOf(setting)) : cordOf(figures, settingOf(setting)),
    show: ([setting = '', building = ''], say) =>
      say(building === 'unbuilt' ? 'cord-unbuilt' : 'cord', { setting: say(`setting-${settingOf(setting)}`) }),
  },
  'cord-if': {
    about: 'months of cash on a setting, if one belief holds or does not',
    takes: [{ name: 'belief', choices: BELIEFS }, { name: 'holds', choices: ['held', 'not'] }, SETTING],
    unit: 'months',
    compute: (figures, [belief, holds, setting]) =>
      wireOf(figures, settingOf(setting), beliefOf(belief))[holds === 'held' ? 'held' : 'not'],
    show: ([, holds = '', setting = ''], say) =>
      say(holds === 'held' ? 'cord-if-held' : 'cord-if-not', { setting: say(`setting-${settingOf(setting)}`) }),
  },
  wire: {
    about: 'months of cash that a belief takes or gives by itself',
    takes: [{ name: 'belief', choices: BELIEFS }, SETTING],
    unit: 'months',
    compute: (figures, [belief, setting]) => wireOf(figures, settingOf(setting), beliefOf(belief)).months,
    show: ([, setting = ''], say) => say('wire', { setting: say(`setting-${settingOf(setting)}`) }),
  },
};
