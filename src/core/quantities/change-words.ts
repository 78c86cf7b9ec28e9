import { wordTest } from './draft.ts';

/** Words of going up and down, behind which the change itself stands: "fell 17,000", "up 3 percent". */
export const saysChange = wordTest(
  /^(rose|rises?|risen|rising|fell|falls?|fallen|falling|drop(s|ped|ping)?|gain(s|ed|ing)?|los[et]s?|losing|climb(s|ed|ing)?|jump(s|ed|ing)?|slid|slides?|slip(s|ped)?|grew|grows?|grown|growing|increas(es?|ed|ing)|decreas(es?|ed|ing)|declin(es?|ed|ing)|add(s|ed|ing)?|shed|up|down|advanced|soared|surged|plunged|tumbled|sank|dipped|eased|edged|ticked|shrank|narrowed|widened|higher|lower)$/,
);
