import { wordTest } from './draft.ts';

/** Words of going up and down, behind which the change itself stands: "fell 17,000", "up 3 percent". */
export const saysChange = wordTest(
  /^(rose|rises?|risen|rising|fell|falls?|fallen|falling|drop(s|ped|ping)?|gain(s|ed|ing)?|los[et]s?|losing|climb(s|ed|ing)?|jump(s|ed|ing)?|slid|slides?|slip(s|ped)?|grew|grows?|grown|growing|increas(es?|ed|ing)|decreas(es?|ed|ing)|declin(es?|ed|ing)|add(s|ed|ing)?|shed|up|down|advanced|soared|surged|plunged|tumbled|sank|dipped|eased|edged|ticked|shrank|narrowed|widened|higher|lower|regain(s|ed|ing)?|fad(es?|ed|ing)|slump(s|ed|ing)?|sagg(ed|ing)|sags|stumbl(es?|ed|ing)|descend(s|ed|ing)?|retreat(s|ed|ing)?|rall(ies|ied)|spik(es?|ed)|crater(s|ed)?|plummet(s|ed|ing)?|swell(s|ed|ing)?|swelled|swollen|balloon(s|ed|ing)?|skidded|leap(s|t|ed)?|vault(s|ed)|rocket(s|ed)|surg(es?|ing)|soar(s|ing)?|plung(es?|ing)|tumbl(es?|ing)|advanc(es?|ing)|contract(s|ed|ing)|dwindled|bounced|softened|firmed|weakened|strengthened|improved|worsened)$/,
);
