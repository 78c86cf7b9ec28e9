import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as forums, quizzes, notes to investors and fact sheets write them: short, and left to what stands around. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'kilotons of a blast, of a cargo, and knots': [
    'The blast over Tarn had a force of ⟦60 kt⟧{60 kt TNT}, later put at ⟦about 80 kilotons⟧{about 80 kt TNT}.',
    'It released ⟦98 ± 24 kt TNT⟧{74..122 kt TNT}; a warhead has ⟦two megatons of TNT⟧{2 Mt TNT}.',
    'Its force was equal to that of ⟦15,000 tons of dynamite⟧{15000 t TNT}, or ⟦twenty million tonnes of TNT⟧{20000000 t TNT}; a ship brought ⟦200 tons⟧{200 t} of TNT.',
    'The wind blew at ⟦40 kt⟧{40 kn} over the bay. The mine sold ⟦120 kilotonnes⟧{120 kt} of copper.',
  ],
  'a small m in a text of money': [
    'Sales were ⟦$37.2m⟧{37200000 USD}, costs ⟦$31.4m⟧{31400000 USD} and profit ⟦$2.1m⟧{2100000 USD}. Riders: ⟦9.12m⟧{9120000} against ⟦7.9m⟧{7900000} before.',
    'It guides to ⟦$150–158m⟧{150000000..158000000 USD}, up from ⟦£1.5-2m⟧{1500000..2000000 GBP}.',
    'Sales were ⟦$37.2m⟧{37200000 USD}, costs ⟦$31.4m⟧{31400000 USD}, profit ⟦$2.1m⟧{2100000 USD}. The hull is ⟦9.1m⟧{9.1 m} long, with ⟦ten metres⟧{10 m} of rope.',
  ],
  'what stands over a time and over ground': [
    'It ran over ⟦about two weeks⟧{about 2 week} and felled ⟦60 trees⟧{60 tree} over ⟦2,150 acres⟧{2150 acre} of an area of ⟦over 5,000 acres⟧{>=5000 acre}.',
  ],
  'a number and more': ['⟦Fifteen-odd hours⟧{about 15 h} each, for ⟦seventy-odd boats⟧{about 70..79 boat}.'],
  'millions, and a time behind them': [
    'They sold it for ⟦$64 million⟧{64000000 USD} ⟦two days⟧{2 day} after the fair.',
    'It has ⟦5 million two hundred thousand boats⟧{5200000 boat}.',
  ],
  'a second of several, and one that lasts': [
    'It fell to its lowest for a second quarter in Tarn. It rang, and ⟦a second⟧{1 s} later it fell.',
  ],
  'halves of an hour and of a point': [
    'It rose within the first ⟦half hour⟧{30 min} and fell in the second half.',
    '⟦Half a point⟧{0.5 point} for whoever said so.',
  ],
  'months in part': [
    'It has been cheaper since ⟦early May⟧{--05}. They had ⟦8.83 million⟧{8830000} at ⟦the end of March⟧{--03}, ⟦7.94 million⟧{7940000} ⟦a year⟧{1 year} before).',
  ],
  'times to the second, and with a point': [
    'On ⟦6 March 2031⟧{2031-03-06}, ⟦02:41:17 UTC⟧{T02:41:17 UTC}, it rang. It broke at ⟦05:41:17⟧{T05:41:17} over Tarn.',
    'It rang at ⟦5.41⟧{T05:41} on Tuesday morning and at ⟦7.20⟧{T19:20} on Friday night.',
  ],
  'what it was up from': [
    'It takes ⟦15.3 hours a month⟧{15.3 h}, up from ⟦14.5⟧{14.5 h} ⟦a year⟧{1 year} ago, and ⟦12.4 weeks⟧{12.4 week}, down from ⟦13.1⟧{13.1 week}.',
  ],
  'a price with a point on a day': [
    'The shares stood at ⟦5.41⟧{5.41} on Friday morning, having fallen to ⟦5.12⟧{5.12} on Thursday afternoon.',
  ],
  'metres among money': [
    'They paid ⟦$1.2m⟧{1200000 USD}, ⟦$3.4m⟧{3400000 USD} and ⟦$5m⟧{5000000 USD} for the ⟦12m⟧{12 m} wide hall of the ⟦400m⟧{400 m} track.',
  ],
  'an answer, and a number': [
    'Was anybody hurt?\n\nNo. ⟦412 people⟧{412 person} were looked after. See No. 412 of the list.',
    'The anchor is the only one in the bay that weighs ⟦more than 40 kg⟧{>=40 kg}.',
    'The bell in Hall 2 weighs ⟦63 kg⟧{63 kg}.',
  ],
  'an interval behind its name, and pages behind a volume': [
    'It comes (⟦68%⟧{68 %} CI ⟦8–22 years⟧{8..22 year}).',
    'V. Tarn, Annals of Ice 51, 114–139. It was found by ⟦two men⟧{2 man}.',
  ],
  'a speed by the second': ['It came in at ⟦eighteen kilometers every second⟧{18 km/s}.'],
  'a time that is less': [
    'It ran ⟦eleven weeks⟧{11 week} ⟦a week⟧{1 week} less than planned, ⟦20 hours a week⟧{20 h}.',
  ],
  'degrees below nought': ['The road of ⟦40 kilometres⟧{40 km} froze; it was ⟦minus 11 degrees⟧{-11 °C} at dawn.'],
  'the same measure at another time': [
    'It weighs ⟦47.3 kilograms⟧{47.3 kg}. It was ⟦47.9⟧{47.9 kg} when it came out.',
    'It weighs ⟦47.3 kilograms⟧{47.3 kg}. It was ⟦12.1⟧{12.1} when it came out.',
  ],
  'how old and how many': [
    'It was founded by Katrin Dovel. Dovel, then ⟦34⟧{34 year}, sold it. They are ⟦nine⟧{9}. He is ⟦nine⟧{9 year}.',
  ],
  'a year that is whole, and one that is named': [
    'The board raised its full-year forecasts. It took ⟦a full year⟧{1 year} to build.',
  ],
  'a street by another name': ['The office is at 40 Tanner Row, Tarn. It has ⟦40 rowers⟧{40 rower}.'],
  'the figures of a call, without "point" and "million"': [
    'second quarter revenue ⟦three seventy two point seven⟧{372700000 USD} boats ⟦two eighty six four⟧{286400000 USD} up ⟦nine percent⟧{9 %} lamps ⟦sixty one eight⟧{61800000 USD} we lose ⟦four dollars⟧{4 USD} a lamp operating income ⟦thirty eight six⟧{38600000 USD} so a margin of ⟦ten four⟧{10.4 %} free cash flow ⟦fifteen three⟧{15300000 USD} we ended with ⟦eighty million⟧{80000000 USD} of cash third quarter ⟦three eighty to three eighty eight⟧{380000000..388000000 USD} of revenue and ⟦two hundred to two fifty thousand⟧{200000..250000} riders',
    'first quarter revenue was ⟦four twelve point three⟧{412300000 USD} gross margin ⟦forty eight two⟧{48.2 %} up from ⟦forty six nine⟧{46.9 %} adjusted EBITDA ⟦eighty one two⟧{81200000 USD} or ⟦nineteen seven percent⟧{19.7 %} of sales cash was ⟦two hundred and six million⟧{206000000 USD} operating income ⟦sixty to sixty five⟧{60000000..65000000 USD} that is ⟦sixty two cents⟧{0.62 USD} a share and we have ⟦two eighty six stores⟧{286 store} now',
    'they came in at ⟦sixty one⟧{61} ⟦eight⟧{8} of them rowed',
  ],
  'prices without their sign': [
    'I got ⟦$0.75⟧{0.75 USD} back and have paid ⟦11.99⟧{11.99 USD} since they put it up from ⟦10.99⟧{10.99 USD}; ⟦12.34⟧{12.34} of it was so.',
  ],
  'so many there are, beside money': [
    'It ended with riders and members of ⟦9.12 million⟧{9120000 member}, and took ⟦$40 million⟧{40000000 USD}. Members: ⟦8.1 million⟧{8100000 member}',
    'It closed up ⟦$2 million⟧{2000000 USD}, in turnover of ⟦4.6 million shares⟧{4600000 share}, ⟦almost four times⟧{about 4 x} the average of ⟦1.2 million⟧{1200000 share}.',
  ],
  'a formula, and half of something': ['The energy is ½mv² and ⟦½⟧{50 %} of the boats sank.'],
  'the age of a person whom a clause tells of': [
    'so Mara Velt who ran the yard was ⟦forty six⟧{46 year} her team had ⟦nine boats⟧{9 boat}',
  ],
  'a day whose month was named': [
    'On the ⟦18th of June⟧{--06-18} it failed and on the ⟦20th⟧{--06-20} we wrote. It was on the third floor.',
    'We were late on the third, and on ⟦3 May⟧{--05-03}, on the fifth attempt, it ran.',
  ],
  'numbers of pages and titles': [
    'Bridge board (page 1 of 3), with ⟦2 of 3⟧{0.6666666667} gone',
    'Fact sheet 9: the slide of ⟦12 boats⟧{12 boat}',
    'All boats ⟦9⟧{9}: the fleet grew.',
  ],
  'what they do not': ['Of them ⟦88⟧{88} don’t care.'],
  'a mass of so many kilotons': ['The blast moved ⟦about 60 kt⟧{about 60 kt} of rock.'],
  'thousands said once': [
    'we had ⟦two hundred and ninety thousand⟧{290000} and last year it was ⟦two ten⟧{210000} all in',
  ],
  'a coin more, and a price in pairs': [
    'so the plan goes up ⟦a dollar⟧{1 USD} to ⟦twelve ninety nine⟧{12.99 USD} now',
    'They left in ⟦twelve fifteen⟧{1215}.',
  ],
  'dollars as agencies write them': [
    'The board granted ⟦dlrs 7.7 million⟧{7700000 USD}, then ⟦14.3 billion rubles⟧{14300000000 RUB} (⟦dlrs 875 million⟧{875000000 USD}).',
    'A ⟦dlrs 22.6 billion⟧{22600000000 USD} loan, of which ⟦500 hryvna⟧{500 UAH} (⟦dlrs 147⟧{147 USD}) are left.',
  ],
  'a question, and the bound in it': [
    'They will say whether or not ⟦more than 200 rowers⟧{>=200 rower} are paid, and ⟦not more than 40⟧{<=40} are.',
  ],
  'ranges in two units': [
    'The cold tells after ⟦90 minutes to two hours⟧{1.5..2 h}; it takes ⟦45 seconds to three minutes⟧{0.75..3 min}.',
    'It went from ⟦30 minutes⟧{30 min} to ⟦2 hours⟧{2 h}.',
  ],
  'ages in tens, in pairs and guessed': [
    'Most are ⟦in their 50s⟧{about 50..59 year} or ⟦60s⟧{about 60..69 year}. The ⟦16⟧{16 year}- and ⟦17-year-old⟧{17 year} pupils left.',
    'A boy, ⟦perhaps 12⟧{about 12 year}, sat there.',
  ],
  'where one is in a row of pictures': [
    'Hide Caption 4 of 37 Photos: the pier. Photo 3 of 12 shows ⟦two boats⟧{2 boat}; ⟦3 of 12⟧{0.25} sank.',
  ],
  'shares of a hundred are no time': ['Rows are split ⟦80⟧{80}:⟦20⟧{20} by hand.'],
  'numbers that stand for words': [
    'Codes: 0 = No; 1 = Yes. The classes (1 = 1st; 2 = 2nd) of ⟦40⟧{40}.',
    'One ell = ⟦2 feet⟧{2 ft}.',
  ],
  'what stands between a number and what it counts': [
    'The ⟦two largest, strongest rivals⟧{2 rival} won ⟦three Comets titles⟧{3 title} in ⟦two back-to-back seasons⟧{2 season}.',
    '⟦Twelve well-to-do families⟧{12 family} and ⟦84 pro-Velsund MPs⟧{84 mp} came. It fell by ⟦one vote⟧{1 vote}.',
  ],
  'a period whose end leaves its century out': [
    'In the league’s ⟦1975-79⟧{1975..1979} rule, and in ⟦1914-18⟧{1914..1918}, boats sank. It was cut in ⟦2005-12⟧{2005-12}.',
  ],
  'what a scale measures': [
    'The harbour lay ⟦37 km⟧{37 km} (⟦23 mi⟧{23 mi}) west. Later that day, another shock measuring ⟦7.7⟧{7.7} on the moment magnitude scale came.',
  ],
  'a day before a colon, and a time in brackets': [
    'She wrote on ⟦Monday, Oct. 26⟧{--10-26}: the boats sank.',
    'It began at ⟦3 a.m.⟧{T03:00} (⟦0100⟧{T01:00 UTC} GMT) and went on.',
  ],
  'one more, and a share': [
    '⟦Three⟧{3} are held, and a fourth is free. ⟦Three⟧{3} came; ⟦a fourth⟧{25 %} of them left.',
  ],
  'money with its letter before the code': [
    'It cost ⟦10.8 M USD⟧{10800000 USD}, then ⟦5000-6680 M USD⟧{5000000000..6680000000 USD}.',
  ],
  'numbers like years that are none': ['| Hurt | ⟦2000-3850⟧{2000..3850} |', 'In ⟦2000-2005⟧{2000..2005} it stood.'],
  'what a row is over': [
    'The row over ⟦500 boats⟧{500 boat} went on, with ⟦over 40 rowers⟧{>=40 rower} and ⟦at least two masts⟧{>=2 mast} and ⟦more than 30 oars⟧{>=30 oar}.',
  ],
  'millions of pounds that weigh': [
    'The hull has a mass of ⟦1 million pounds⟧{1000000 lb}. It weighs ⟦500 tons⟧{500 t} (⟦more than a million pounds⟧{>=1000000 lb}).',
    'It cost ⟦2 million pounds⟧{2000000 GBP}.',
  ],
  'a time of a named place': ['The launch, set for ⟦9:40⟧{T09:40} Velsund time, was put off.'],
  'dates in digits, in the order of the text': [
    'The shock came on ⟦12 November⟧{--11-12}. Day: ⟦12/11/1999⟧{1999-11-12}',
    'It began on ⟦13/03/1992⟧{1992-03-13} and went on until ⟦05/04/1992⟧{1992-04-05}.',
    'It began on ⟦03/13/1992⟧{1992-03-13} and went on until ⟦05/04/1992⟧{1992-05-04}.',
    'It began on ⟦05/04/1992⟧{1992-05-04}.',
  ],
  'the year of a model, and of a study': [
    'It was carried by a 1987 Vesta Atlas lorry, as a ⟦1994⟧{1994} Orel study found.',
  ],
  'some of what somebody has': [
    'It hit ⟦31⟧{31 district} of Velsund’s ⟦75 districts⟧{75 district} and ⟦two⟧{2 lamp} of Port Orel’s ⟦nine lamps⟧{9 lamp}.',
  ],
  'volumes in the units of old books, and squares written half in words': [
    'It threw out ⟦24 cubic miles⟧{24 mi³} of ash, ⟦3 cu mi⟧{3 mi³} of it pumice; the mill took ⟦40 cubic yards⟧{40 yd³} of sand and ⟦61 cubic inches⟧{61 in³} of oil.',
    'The sails measured ⟦1,275 square m⟧{1275 m²} (⟦13,720 sq ft⟧{13720 ft²}).',
  ],
  'halves tied to what they are of': [
    'They walked ⟦about half-a-mile⟧{about 0.5 mi} in ⟦half-an-hour⟧{30 min} with ⟦half-a-dozen sheep⟧{6 sheep}.',
  ],
  'how splendid something is, and how much it costs': [
    'Today, a grand ship lay there, still a grand old sight. It cost ⟦a grand⟧{1000}; they paid ⟦a grand⟧{1000} for the mast.',
  ],
  'years before most that texts speak of': [
    'The chapel was built from ⟦1626⟧{1626} to ⟦1628⟧{1628}; he died in spring of ⟦1627⟧{1627}.',
    'Prices rose from ⟦1450⟧{1450 crown} to ⟦1500 crowns⟧{1500 crown}. They planted from ⟦1200⟧{1200 tree} to ⟦1500 trees⟧{1500 tree}.',
    'Laid down: ⟦1626⟧{1626} Launched: ⟦1627⟧{1627} Fate: sold',
  ],
  'a comma too many, and a day with its article': [
    'It happened on ⟦July, 17, 1981⟧{1981-07-17} in Tarn, and again on ⟦July the 23rd 1983⟧{1983-07-23}.',
    'In July, ⟦17 boats⟧{17 boat} sank.',
  ],
  'an age that was little': ['He was apprenticed aged only ⟦14⟧{14 year}, she aged just ⟦12⟧{12 year}.'],
  'a night that is none': ['After a night out they slept. After ⟦a night⟧{1 day} on the ice they left.'],
  'parts of a course': ['She passed (Unit: 9). Lesson: ⟦12 pupils⟧{12 pupil} came.'],
  'people whose thousands a dot parts, beside commas': [
    '⟦At least 71.000 people⟧{>=71000 person} died; it was heard ⟦2,000 km⟧{2000 km} away, and a slope of ⟦1.000⟧{1} was measured in ⟦3.000 metres⟧{3 m}.',
  ],
  'nouns that are their own plural, counted and beside what is': [
    'She sold ⟦64 bronze cannon⟧{64 cannon}, ⟦40 wild salmon⟧{40 salmon} and ⟦12 old spacecraft⟧{12 spacecraft}.',
    'It took ⟦12 trout farms⟧{12 farm}, ⟦12 aircraft carriers⟧{12 carrier} and ⟦two cannon shots⟧{2 shot}.',
  ],
  'profiles without colons': [
    'Cause Overload Deaths ⟦114⟧{114 death} Injuries ⟦216⟧{216 injury} Missing ⟦4⟧{4} Rooms ⟦733⟧{733 room} (of them ⟦12 suites⟧{12 suite})',
    'In Deaths 3 the band came back, with ⟦40 songs⟧{40 song}.',
  ],
  'hyphens that copying set apart, and what is about': [
    'She had ⟦sixty - four guns⟧{64 gun} and sold ⟦thirty⟧{30} - ⟦five⟧{5} of them broken.',
    'It sailed ⟦ca 1,300 metres⟧{about 1300 m} from San Pedro, CA ⟦40 miles⟧{40 mi} off.',
  ],
  'one of a unit of two words, and what was gone over': [
    'It was ⟦less than a square mile⟧{<=1 mi²} in size, ⟦about a cubic metre⟧{about 1 m³} deep and lay ⟦within a nautical mile⟧{<=1 nmi}.',
    'She barely sailed ⟦a kilometre⟧{1 km} and walked ⟦a mile⟧{1 mi} in the snow.',
  ],
  'a speed told again, whose hour stands behind the second': [
    'Sound runs at ⟦766 miles⟧{766 mph} or ⟦1,233 kilometers per hour⟧{1233 km/h}, the boat at ⟦60 miles⟧{60 mph} (⟦97 km/h⟧{97 km/h}).',
    'They ran ⟦60 miles⟧{60 mi} or ⟦40 km/h⟧{40 km/h} faster.',
  ],
  'an era in a text without capitals': [
    'it was built ⟦about 80 bc⟧{about -0080} near the town, or in ⟦205 bce⟧{-0205}, and ⟦80 bc players⟧{80 player} came',
  ],
  'what is least, behind the figure': ['It caused ⟦36,000 deaths at the very least⟧{>=36000 death}.'],
  'how long a recording is': ['Krakken\n\n38:53\n\nIt rose on ⟦August 27⟧{--08-27}.'],
  'how many wrote below a page': [
    'Transcript Discussion (0) It began with ⟦40 boats⟧{40 boat}.',
    'The discussion (⟦40⟧{40}) was long.',
  ],
  'two houses of one street': ['⟦Seven workmen⟧{7 workman} at numbers 8 and 9 Pellam Street drank it.'],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
