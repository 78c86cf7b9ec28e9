import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as reports of crimes and trials, opinions of courts and lists of offences print them. */

const SILENT: Readonly<Record<string, readonly string[]>> = {
  'volumes and pages of judgments': [
    'Orel v. Tarn, 412 F.3d 88 (9th Cir. 2031), and Vey v. Orr, 619 F. Supp. 2d 494, 501-02 (2010), were cited.',
    'See Norvik v. Hale, 265 U.S. 1 (1924), and Pell v. Pell, 128 S. Ct. 2198 (2038).',
    'Tarn v. Vey, 2010 WL 2881515 (7/23/10), affirmed. Citation: 321 F. App’x 523. Tarn v. Orr, 88-2125.',
    '[2019] UKSC 12 and [2010] EWCA Crim 54',
  ],
  'sections of laws': [
    'It was in violation of 18 U.S.C. Sec. 113(b) (1988), of 18 U.S.C. §§ 113(a)(3) and 1153, and of 18 USC 641.',
    'Under 18 USC Section 1348, Minn. Stat. § 480A.08, subd. 3 (2012), and 42 CFR 483.12 it is a crime. 18 U.S.C. 1956, 410 U.S. 113.',
  ],
  'counts of an indictment': ['Count Two charged him with theft, and Counts One, Three and 5 with fraud.'],
  'one more of a row': ['A third cousin, maybe a fourth, was found.'],
  'the first of a list in brackets': ['It was asked to tell (1) the growth; (2) the costs.'],
  'notes with room around them, and places on the globe': ['It was high. [ 5 ] [ 130 ] It lies at 51.87889; -0.66944.'],
};

for (const [what, texts] of Object.entries(SILENT))
  test(`no figure in courts: ${what}`, () => {
    for (const text of texts) checkNone(text);
  });

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'terms beside sections': [
    'He got ⟦12 months⟧{12 month} under 18 U.S.C. § 924(c), and ⟦4 men⟧{4 man} fled. In ⟦2019⟧{2019} USC students won ⟦12 games⟧{12 game}.',
  ],
  'counts of an indictment': [
    'He admitted ⟦one count⟧{1 count} of theft and ⟦three counts⟧{3 count} of fraud in a ⟦three-count⟧{3 count} indictment.',
    'At the Crown Court ⟦twelve men⟧{12 man} were tried.',
  ],
  'parts of what is named behind them': [
    '⟦Two⟧{2 suspect} of the suspects were held, and ⟦at least three⟧{>=3 robber} of the other robbers fled.',
    '⟦More than a hundred⟧{>=100 safe} of the vault’s ⟦189 safes⟧{189 safe} were open. They emptied ⟦123⟧{123 box} of the hall’s ⟦160 boxes⟧{160 box}.',
    '⟦Three⟧{3} of the days were wet.',
  ],
  'what something rose or fell to': [
    'Murders declined ⟦almost 19 percent⟧{about 19 %} to ⟦419⟧{419 murder} in ⟦2012⟧{2012}. The number of deaths dropped to ⟦fifty-seven⟧{57 death}.',
    'Thefts fell to a ⟦four year⟧{4 year} low of ⟦forty-seven⟧{47 theft} and burglaries also bottomed out at ⟦one thousand six hundred sixty⟧{1660 burglary}.',
    'There was a drop in arrests to ⟦166⟧{166 arrest} this year. Arrests for fraud rose to ⟦30⟧{30 arrest}.',
    'Recorded offences involving a knife rose to ⟦46,265⟧{46265 offence} for the year to March, up from ⟦43,706⟧{43706 offence}.',
    'The total number of killings in Orel and Wales was up ⟦2%⟧{2 %} in ⟦2019⟧{2019} to ⟦670⟧{670 killing}. It rose from ⟦693⟧{693} to ⟦701⟧{701}.',
    'The number of fires rose from ⟦693⟧{693 fire} to ⟦701⟧{701 fire}. Occupancy of the ⟦62 shelters⟧{62 shelter} peaked at ⟦18,400⟧{18400}.',
    'Prices fell to ⟦31⟧{31}. The cost of permits rose to ⟦45⟧{45}.',
  ],
  'the same at another time': [
    'The town saw ⟦63 killings⟧{63 killing} this year, compared with ⟦92⟧{92 killing} in the same months.',
    'There were ⟦161 thefts⟧{161 theft}, a ⟦6.3 percent⟧{6.3 %} drop compared to the ⟦172⟧{172 theft} reported before.',
  ],
  'counts whose change is told in percent': [
    'There was a ⟦13%⟧{13 %} increase in killings from ⟦77⟧{77 killing} to ⟦87⟧{87 killing}.',
    'There was a ⟦15%⟧{15 %} rise of thefts in the last year – to ⟦146⟧{146 theft} from ⟦127⟧{127 theft}.',
    'There was a ⟦14%⟧{14 %} increase in police-recorded theft offences, from ⟦630⟧{630 offence} to ⟦719⟧{719 offence}, after ⟦12 police-led raids⟧{12 raid} by ⟦14 police officers⟧{14 officer}.',
    'It saw ⟦88 thefts⟧{88 theft}, up ⟦10%⟧{10 %} from ⟦80⟧{80 theft}.',
  ],
  'rates of a list': [
    'There were ⟦129⟧{129 theft}, ⟦118⟧{118 theft} and ⟦116 thefts per 100,000 people⟧{116 theft} there.',
  ],
  'children, and other jurors': [
    'Ines Calder, a mother of ⟦three⟧{3 child}, was the oldest at ⟦76⟧{76 year}. ⟦Four other men⟧{4 man} were tried; ⟦three⟧{3 man} were found guilty. A juror faced the other ⟦11⟧{11}.',
  ],
  'years that end in the next': [
    'There were ⟦6.8 million crimes⟧{6800000 crime} in ⟦2014/15⟧{2014..2015}. Senate bill 262 and 263 were read.',
  ],
  'a whole number and the share that says it again': [
    'Arson is down ⟦ten⟧{10}, or ⟦-32.2%⟧{32.2 %}; theft is down ⟦two⟧{2}, or ⟦-5.8%⟧{5.8 %}.',
    'It was ⟦4⟧{4 %}, ⟦5⟧{5 %}, or ⟦6 percent⟧{6 %}. Of them, ⟦sixteen⟧{16}, or ⟦6%⟧{6 %}, left.',
  ],
  ages: [
    'Ranging in age from ⟦31⟧{31 year} to ⟦60⟧{60 year}, the men ran. The others, who range in age from ⟦31⟧{31 year} to ⟦60-years-old⟧{60 year}, stayed.',
    'The age of the victims ranges from ⟦79⟧{79 year} down to ⟦11⟧{11 year}. The price ranges from ⟦20 to 30⟧{20..30}.',
  ],
  'years that others are compared with': [
    'Thefts were up ⟦3%⟧{3 %} compared with ⟦2015⟧{2015}, and ⟦2.3 percent⟧{2.3 %} over ⟦2003⟧{2003}. The ban was extended into ⟦2018⟧{2018}.',
    'Theft was ⟦49%⟧{49 %} higher than ⟦2011⟧{2011}, and over ⟦three days⟧{3 day} they hid in a ⟦multi-million-dollar⟧{about 2000000..9999999 USD} flat.',
    'From ⟦2009⟧{2009} to ⟦2012⟧{2012} Ines Calder ran it.',
  ],
  'fifths that are one more': [
    '⟦Four⟧{4} of them stole lamps, while a fifth allegedly joined them. ⟦A fifth⟧{20 %} of the crew left.',
  ],
  'one behind another of a row, in a clause of its own': [
    'A third man got ⟦three years⟧{3 year}; a fourth, ⟦18 months⟧{18 month}. ⟦A third⟧{33.3 %} of the crew left, and ⟦a fourth⟧{25 %} of it slept.',
  ],
  'nights between two days, and floors': [
    'On the night of ⟦15/16 April 1906⟧{1906-04-15..1906-04-16} he stood on the second-floor landing.',
  ],
  'how long something took, at the head of a sentence': [
    'Over ⟦two years⟧{2 year} Vey stole ⟦$3 million⟧{3000000 USD}. ⟦Over two years⟧{>=2 year} ago it began. Read about ⟦two recent theft cases⟧{2 case}.',
  ],
  'what stands between a number and what it counts': [
    'The hall held ⟦nearly 400 double-bunked inmates⟧{about 400 inmate}. He was found guilty on ⟦seven fraud and conspiracy counts⟧{7 count}.',
  ],
  'sums in short, and calibres': [
    'It wiped out ⟦at least US$40bil⟧{>=40000000000 USD} (⟦RM189.18bil⟧{189180000000 MYR}). He fired a .44 caliber revolver.',
  ],
  'calibres by the weapon, and dockets': [
    'He fired a .38 revolver and a .357 Magnum. The ⟦two cases⟧{2 case} are 4:31-cr-00172 and No. 31-cv-88.',
  ],
  'one and a half of what follows': [
    'The jury argued for ⟦an hour and a half⟧{1.5 h} of daylight, walked ⟦a block and a half⟧{1.5 block} of shops and waited for ⟦a month and a quarter⟧{1.25 month} of rain.',
    'After ⟦a year⟧{1 year} and half of the crew leaving, they were sold.',
  ],
  'how things are, before a measure of them': [
    'He got ⟦three⟧{3 term} concurrent ⟦10-year⟧{10 year} terms, and sold ⟦two⟧{2 foal} young ⟦5-year-old⟧{5 year} foals.',
    'A gang of ⟦four⟧{4} stole it.',
  ],
  'ordinals in two parts, and days that name a street': [
    'In the 16 th century, on the ⟦3 rd of May 1906⟧{1906-05-03}, it stood in Rua 5 de Verlio. He lost ⟦8 st⟧{8 st}, and weighed ⟦21 st⟧{21 st} at the end of the 21 st century, on the 31 st floor.',
  ],
  'thousands by spaces beside decimals with a comma': [
    'It took ⟦$67,8-million⟧{67800000 USD} and ⟦4,7 kg⟧{4.7 kg} of gold ⟦2 500km⟧{2500 km} north, where bread cost ⟦1,5 euros⟧{1.5 EUR} for ⟦12 800 men⟧{12800 man}.',
    'It is so [1,2], [3,4] and [5,6], and in arm ⟦1⟧{1} ⟦200 mice⟧{200 mouse} were treated.',
  ],
  'coins that are gone': [
    'He asked for ⟦500,000 lire⟧{500000 ITL}, ⟦20,000 pesetas⟧{20000 ESP} and ⟦40,000 drachmas⟧{40000 GRD}.',
  ],
  'the part of the day said behind a time': [
    'At ⟦around 9.20⟧{about T21:20} on the Friday evening he came; at ⟦7.45⟧{T19:45} on the evening of ⟦5 May⟧{--05-05} he left, and at ⟦6.30⟧{T06:30} the following morning he slept.',
    'At ⟦10.30⟧{T22:30} that night, at ⟦2.15⟧{T02:15} last night and at ⟦3.15 in the early hours⟧{T03:15} it rang. It was ⟦12 at night⟧{T00:00}.',
    'The index ended at ⟦7.15⟧{7.15} last night. They lost ⟦12⟧{12} last night.',
  ],
  'headings with the year of what they name': [
    'The raids\n\nGreen Vault, Orel (⟦2019⟧{2019})\n\n⟦Two men⟧{2 man} came.',
  ],
  'millions in the plural, and sizes': [
    'They took ⟦about $7 millions⟧{about 7000000 USD} and a ⟦three page⟧{3 page} letter to a ⟦15⟧{15}-strong gang.',
  ],
};

for (const [what, texts] of Object.entries(SENTENCES))
  test(`in courts: ${what}`, () => {
    for (const text of texts) checkMarked(text);
  });
