import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as they are written of quakes, volcanoes, trials, probes, graves and models. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'how strong quakes are': [
    'Most of the tremors were magnitude ⟦3⟧{3}s and ⟦4⟧{4}s. A ⟦7.1⟧{7.1} quake hits the Orrel coast; a smaller ⟦3.3⟧{3.3} earthquake did occur.',
  ],
  'even chances, and one in so many': [
    'There is a ⟦50-50⟧{50 %} chance of rain, perhaps better than ⟦50-50⟧{50 %}.',
    'The risk assessed is ⟦about one in 1600⟧{about 0.0625 %}, a ⟦one-in-five⟧{20 %} chance or a ⟦one-in-2.5 million⟧{0.00004 %} chance.',
  ],
  'halves behind hyphens': [
    'The walls stood ⟦one-and-a-half metres⟧{1.5 m} high for a ⟦one-and-a-half-year⟧{1.5 year} term.',
  ],
  'parts of the whole that a sentence begins with': [
    'Of ⟦1,815 eligible sailors⟧{1815 sailor}, ⟦1,514⟧{1514 sailor} (⟦83%⟧{83 %}) joined the study, ⟦182⟧{182 sailor} refused, and ⟦119⟧{119 sailor} could not be reached.',
    'They found ⟦two jars⟧{2 jar} in ⟦July⟧{--07} and ⟦four⟧{4 jar} more in ⟦September⟧{--09}.',
  ],
  'names in capitals that are pronouns otherwise, and totals': [
    'It came to ⟦five⟧{5 district} of the ⟦six WHO districts⟧{6 district}: ⟦91,164 total cases⟧{91164 case}.',
  ],
  'Latin plurals': ['They counted ⟦27 vertebrae⟧{27 vertebra} and ⟦300 live larvae⟧{300 larva}.'],
  'weights in stone, and what is built of it': [
    'He was ⟦11 stone⟧{11 st}, she ⟦9 stone 4 pounds⟧{130 lb}, the dog ⟦3 stone 2⟧{44 lb}. They laid ⟦20 stone steps⟧{20 step} and moved one stone.',
  ],
  'water by the acre and by the second': [
    'The lake held ⟦950 acre-feet⟧{950 ac-ft}, later ⟦2.1 million acre feet⟧{2100000 ac-ft}. It let out ⟦450 cubic feet per second⟧{450 ft³}, then ⟦12,000 cfs⟧{12000 ft³}.',
  ],
  'below zero of either scale': ['It was ⟦20 below zero⟧{-20 °} there.'],
  'below zero of the scale of the text': ['It was ⟦20 below zero⟧{-20 °F} there and ⟦5 °F⟧{5 °F} later.'],
  'small distances of large things': [
    'It orbits at ⟦3.2 au⟧{3.2 au}, and its quanta have ⟦about 126 gigaelectronvolts⟧{about 126 GeV}.',
  ],
  'millions of years by their letter': [
    'It lived ⟦about 145m to 66m years⟧{66000000..145000000 year} ago, or ⟦90 to 80 million years⟧{80000000..90000000 year} ago.',
  ],
  'times of day in four digits': [
    'At ⟦2214⟧{T22:14} on ⟦10 June⟧{--06-10} it began; at ⟦1135⟧{T11:35} a plume rose, at ⟦about 2100⟧{about T21:00} on ⟦26 July⟧{--07-26} another.',
  ],
  'lists of days': [
    'It smoked during ⟦18-19⟧{--01-18..--01-19} and ⟦21-22 January⟧{--01-21..--01-22}, and on ⟦19⟧{--03-19}, ⟦21⟧{--03-21}, and ⟦24-25 March⟧{--03-24..--03-25}.',
  ],
  'what once was the least': [
    'It will not reach the all-time minimum of ⟦3.4 km⟧{3.4 km}. Dues are ⟦a minimum of 5 dollars⟧{>=5 USD}.',
  ],
  'levels of a scale have no unit': [
    'The plume rose ⟦3.5 km⟧{3.5 km}. The alert level remained at ⟦3⟧{3} (on a scale of ⟦1-4⟧{1..4}).',
  ],
  'sites that begin with a number': ['Visit 8oars.com for ⟦12 pages⟧{12 page}.'],
  'years that something went on into, months before an outcome': [
    'It continued into ⟦2022⟧{2022} as more came. It fell from ⟦6%⟧{6 %} in ⟦January⟧{--01} to ⟦2.3%⟧{2.3 %} this month.',
  ],
  'years by their era': [
    'The graves date ⟦between 340 BCE and 100 CE⟧{-0340..0100}, or from ⟦500 BC⟧{-0500} and ⟦AD 40⟧{0040}; kings ruled from ⟦about 672⟧{about -0672} to ⟦525BC⟧{-0525}.',
    'The late time (⟦664-525 BCE⟧{-0664..-0525}) and the first (⟦2920 BCE-2770 BCE⟧{-2920..-2770}) ended ⟦around 10,000 B.C.⟧{about -10000} They had ⟦44 oars⟧{44 oar}.',
  ],
  'statistics between a figure and what it counts': [
    'They had ⟦4.9⟧{4.9 wolf} (⟦4.2–5.6⟧{4.2..5.6 wolf}, ⟦95%⟧{95 %} CI) wolves, and in summer ⟦4.2 ± 1.7⟧{2.5..5.9 animal} (mean ± SD) animals.',
  ],
  'ages of a list': [
    'The ages are:\n- ⟦1 to 10 years⟧{1..10 year}: ⟦49 cases⟧{49 case}\n- ⟦11 to 18 years⟧{11..18 year}: ⟦15 cases⟧{15 case}',
  ],
  'what is no bound': [
    'It is now up to ⟦68 cases⟧{68 case}. Every ⟦4 weeks⟧{4 week} over a ⟦12 week⟧{12 week} period they came.',
    'They lie in ⟦three wells⟧{3 well} ⟦more than 2,600 years⟧{>=2600 year} ago. It cost ⟦$600⟧{600 USD} more than ⟦a year⟧{1 year} ago.',
    'It rose from ⟦about 70⟧{about 70} to ⟦over 92⟧{>=92}.',
  ],
  'part of those that a sentence begins with': [
    'Of the confirmed cases, ⟦59⟧{59 case} were not treated. There were ⟦four probable measles cases⟧{4 case}.',
  ],
  'parts of years': ['It grew since ⟦mid-2023⟧{2023}.'],
  'one length in two units is no range': [
    'It is ⟦2 au⟧{2 au} - ⟦299,195,741 km⟧{299195741 km} - away, or ⟦1.496×1010 km⟧{14960000000 km}.',
  ],
  'units of many letters': [
    'It fell by ⟦1.4 mm Hg⟧{1.4 mmHg}; it lies at ⟦440 Mpc⟧{440 Mpc} or ⟦410 megaparsecs⟧{410 Mpc}, of ⟦about 36⟧{about 36 x} and ⟦29 solar masses⟧{29 x}. Take ⟦400 IU⟧{400 IU}.',
    'It failed after ⟦more than 500 charge/discharge cycles⟧{>=500 cycle}. They opened ⟦59 sealed sarcophagi⟧{59 sarcophagus}.',
  ],
  'decimal points at half height': [
    'Rates were ⟦58·2%⟧{58.2 %} and ⟦41·8%⟧{41.8 %} (⟦95%⟧{95 %} CI: ⟦421·49, 667·52⟧{421.49..667.52}), a mean of ⟦2147·9⟧{2147.9} (⟦10·2–16·4⟧{10.2..16.4}) and ⟦0·05⟧{0.05}.',
  ],
  'periods of years are no references': [
    'Over the period ⟦2013–2020⟧{2013..2020} it shrank. A ⟦2000-mm⟧{2000 mm} lens.',
  ],
  'sizes in short': [
    'The ⟦4168 cubic km⟧{4168 km³} of ice; ⟦~ 1.8 PJ⟧{about 1.8 PJ}; ⟦1.3 minutes of arc⟧{1.3 arcmin} and ⟦40 arcseconds⟧{40 arcsec}.',
  ],
  'counts by place, and more of the same': [
    'As ⟦348 nurses⟧{348 nurse} fell ill (⟦67⟧{67 nurse} in Tarn, ⟦174⟧{174 nurse} in Orel, and ⟦96⟧{96 nurse} in Norvik), ⟦1000 people⟧{1000 person} have died and another ⟦530⟧{530 person} are missing.',
    'It is said that ⟦45,700 buildings⟧{45700 building} were destroyed and ⟦144,300⟧{144300 building} were damaged. ⟦Over 7,200[4] buildings⟧{>=7200 building} were.',
    'It was one of the ⟦five most powerful quakes⟧{5 quake}, measured at ⟦7⟧{7}[5] on the local scale. They were randomised 1:1:1 to it.',
  ],
  'what follows a letter and a full stop is no circa': [
    'It reached ⟦41°C⟧{41 °C}. ⟦At least 65 people⟧{>=65 person} fainted, ⟦some 2,000 people⟧{about 2000 person} in the U.K. and ⟦15,000⟧{15000 person} in France. It was built ⟦c. 1850⟧{about 1850}.',
  ],
  'ratios of a list take no unit of what they are told of': [
    'The hazard ratios were ⟦0.99⟧{0.99} (⟦95%⟧{95 %} CI, ⟦0.95 to 1.04⟧{0.95..1.04}) for ⟦2 weeks⟧{2 week} of rest, ⟦0.94⟧{0.94} (⟦95%⟧{95 %} CI, ⟦0.90 to 0.99⟧{0.9..0.99}) for ⟦3 weeks⟧{3 week}, and HR ⟦0.56⟧{0.56} for ⟦160 such days⟧{160 day}.',
  ],
  'parts told by what they say, and ages of a list': [
    'Of the ⟦402,000 sailors⟧{402000 sailor}, ⟦about 42,000⟧{about 42000 sailor} said they drank nothing. They are fed at ⟦five⟧{5 month}, ⟦six⟧{6 month} and ⟦seven months old⟧{7 month}.',
  ],
  'coins that are counted, tons, and when something was done': [
    'They found ⟦14 silver pennies⟧{14 penny} worth ⟦£750⟧{750 GBP}, of ⟦44 short tons⟧{44 short ton} of ore. ⟦15 percent⟧{15 %} said it was led by Ines Vey in the ⟦70s⟧{1970..1979}.',
  ],
  'a part of what a name owns, and herds of cattle': [
    'They moved ⟦42⟧{42 stone} of Orel’s smaller stones, and ⟦at least five⟧{>=5 slab} of Tarn’s slabs. Some of the ⟦42 dairy cattle herds⟧{42 herd} and ⟦12 cattle⟧{12 cattle} left.',
  ],
  'the force of a blast in short': [
    'Its energy was equivalent to ⟦12 kt of TNT⟧{12 kt TNT}, by others ⟦nine kilotons⟧{9 kt TNT} of explosive energy. ⟦Five megatons⟧{5 Mt} of coal and ⟦60 kt⟧{60 kt} of rock lay there.',
  ],
  'what something is estimated to be equal to': [
    'It was estimated to be equivalent of ⟦470 kt of TNT⟧{about 470 kt TNT} and is estimated to be worth ⟦$5 million⟧{about 5000000 USD}. The estimated worth of the ⟦4 houses⟧{4 house} fell.',
  ],
  'a scale of quakes behind the figure is no megawatt': [
    'The quake had a moment magnitude of ⟦8.3⟧{8.3} MW. It cut off ⟦8.3 MW⟧{8.3 MW} of power.',
  ],
  'data in a text of pressure': [
    'The probe measured pressure at ⟦938 MB⟧{938 mbar} and wind all day long on every side of the bay. It has ⟦128 MB⟧{128 MB} of RAM and ⟦18 MB⟧{18 MB} of flash memory.',
  ],
  'a range behind "at" that no clock tells': [
    'It went at ⟦10 to 12 miles per second⟧{10..12 mi/s} and grew at ⟦five to ten percent⟧{5..10 %}. She woke at ⟦ten to six⟧{T05:50}.',
  ],
  'a small tilde is a tilde': ['It stood at a point ⟦˜1.5 million km⟧{about 1500000 km} off, for ⟦˜$5⟧{about 5 USD}.'],
  'inches cut short within a sentence': [
    'The plates move ⟦roughly 2 in⟧{about 2 in}. into and under the shelf; ⟦3 in⟧{3 in}. of snow fell. They had got in. Nobody left.',
  ],
  'what was named before, and chances': [
    'Fires like the one in Tarn are rare. It was the one in ⟦1974⟧{1974} that burnt ⟦one in five⟧{20 %} houses.',
  ],
  'a time to the second whose cell ends with its zone': ['Time:\n⟦09:20:29⟧{T09:20:29} ORLT (UTC+06:00)'],
  'universal time by two letters': ['It rose at ⟦05:28⟧{T05:28 UTC} UT and set at ⟦5:47⟧{T05:47 UTC} UTC.'],
  'speeds in brackets take the bound before them': [
    'It came at speeds of ⟦up to 50 km/hr⟧{<=50 km/h} (⟦30 mi/hr⟧{<=30 mph}).',
  ],
  'bounds by how strong, fast, deep and far something is': [
    'Gusts were ⟦stronger than 60 mph⟧{>=60 mph}, and the rock is ⟦heavier than 40 tons⟧{>=40 t}. It is stronger than ⟦two men⟧{2 man}, heavier than ⟦40-ton⟧{40 t} trucks, and ⟦20%⟧{20 %} faster than ⟦200 mph⟧{200 mph}.',
    'She ran ⟦faster than ten seconds⟧{<=10 s}. It is no ⟦heavier than 40 tons⟧{<=40 t}, and nothing flies ⟦faster than 200 mph⟧{<=200 mph}. No one could get ⟦closer than 12 miles⟧{>=12 mi}; it was ⟦5 °C⟧{5 °C} warmer than ⟦20 °C⟧{20 °C}.',
  ],
  'what a bracket says again with a short form': [
    'It lay ⟦less than 25 km⟧{<=25 km} (⟦16 mi⟧{<=16 mi}.) to the east. After ⟦15 in⟧{15 in} of rain he left.',
  ],
  'pads, countdowns and inches of mercury': [
    'It left Pad 39A, later Launch Complex 39A. At T-minus ⟦10 minutes⟧{10 min} and T minus ⟦9 seconds⟧{9 s} it held; the fuse took ⟦13A⟧{13 A}.',
    'The pressure fell to ⟦936 mbar⟧{936 mbar} (⟦27.64 inHg⟧{27.64 inHg}), then ⟦28.1 inches of mercury⟧{28.1 inHg}. It was ⟦minus 10 degrees⟧{-10 °}.',
  ],
  'when a cited page was looked up': [
    '"Waves". University of Tarn. Archived from the original on 8 May 2031. Retrieved 18 July 2031. The wreck was retrieved on ⟦6 June 1998⟧{1998-06-06} and sold.',
    'Report on the dam Archived 2031-08-25 at the Tarn Machine. The letters were archived at Orel on ⟦3 May 1999⟧{1999-05-03}.',
  ],
  'thousands parted by spaces': [
    'There were a total of ⟦37 269 new cases⟧{37269 case} and a total of ⟦787 813 doses⟧{787813 dose} in ⟦five towns⟧{5 town}.',
  ],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  test(what, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
