/** The frame that a step brings up: the second part of the step's id, which is the end of its address. */
export const frameOfStep = ({ id }: Element): string => id.slice(id.indexOf('/') + 1);
