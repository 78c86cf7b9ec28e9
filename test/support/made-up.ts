/**
 * Packets about made-up matters, of any size, the same for the same seed: what benchmarks and tests of growth run on. A packet
 * holds one matter for every {@link DOCUMENTS_PER_MATTER} documents; each document tells most of its matter's facts in its own
 * words and order, rounds some, gets a few wrong, quotes the same people, and fills the rest with prose.
 */
import type { SourceDocument } from '../../src/core/model.ts';

const DOCUMENTS_PER_MATTER = 8;
/** Facts of a matter, and characters of a document, about as many figures a kilobyte as an article has. */
const FACTS = 48;
const LENGTH = 10_000;

/** Random numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <A>(random: Random, list: readonly A[]): A => list[Math.floor(random() * list.length)]!;
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const ONSETS = words('B Br C D Dr F G Gl H J K L M N P Qu R S St T Tr V W Z');
const VOWELS = words('a e i o u ai ea ou');
const CODAS = words('l n r s t ck ld nd rn st th m');

/** A name nobody bears: "Drelmouth", "Stanvick". */
function inventName(random: Random): string {
  const syllables = 2 + (random() < 0.3 ? 1 : 0);
  let name = '';
  for (let i = 0; i < syllables; i++)
    name +=
      (i === 0 ? pick(random, ONSETS) : pick(random, ONSETS).toLowerCase()) +
      pick(random, VOWELS) +
      pick(random, CODAS);
  return name;
}

const THINGS = words(
  'harbour reservoir tramway observatory bakery orchard lighthouse cannery ferry quarry museum hatchery vineyard sawmill clinic theatre airfield viaduct nursery foundry',
);
const MEASURES = [
  ['the {thing} of {name} cost {value}', 'money'],
  ['building the {name} {thing} took {value}', 'time'],
  ['the {name} {thing} employs {value} people', 'count'],
  ['{value} visitors came to the {name} {thing}', 'count'],
  ['the {thing} at {name} covers {value}', 'area'],
  ['the {name} {thing} lost {value} of its income', 'percent'],
  ['turnover of the {name} {thing} rose by {value}', 'percent'],
  ['the pier behind the {name} {thing} is {value} long', 'length'],
  ['the {thing} in {name} used {value} of power', 'energy'],
  ['repairs to the {name} {thing} were put at {value}', 'money'],
  ['the queue at the {name} {thing} lasted {value}', 'time'],
  ['{value} crates left the {thing} of {name}', 'count'],
  ['the water at {name} stood at {value}', 'temperature'],
  ['loads at the {name} {thing} weigh {value}', 'mass'],
] as const;
const HEDGES = ['', '', '', '', 'about ', 'roughly ', 'nearly ', 'more than ', 'at least ', 'up to ', 'an estimated '];
const OPENINGS = [
  'According to the council, ',
  'The minutes say that ',
  'As the paper had it, ',
  'On the record, ',
  'It was reported that ',
  'By the end, ',
  '',
  '',
  'In the same week ',
  'One witness recalled that ',
];
const TAILS = [
  ', the clerk noted',
  ' before the winter',
  ' in the first season',
  ', which nobody had planned',
  '',
  '',
  ' while the inquiry went on',
  ' under the old contract',
];
const COMMON = words(
  `the of and to a in that it was for on with as they at by had from but were which their or an said there been would what all
   when who will more if out so up some could them other into only its then about over these any like time very made after did
   many before must through back years where much way well down should because each just those people how too little state good
   make world still own see men work long here get both between life being under never day same another know while last might us
   great old year off come since against go came right used take three states himself few house use during without again place
   around however home small found thought went say part once general high upon school every don does got united left number
   course war until always away something fact water though less public put think almost hand enough far took head yet government
   system better set told nothing night end why called didn eyes find going look asked later knew point next city business give
   group toward young days let room within side present given several national possible rather second face per among form often
   things early white case john large big need four felt children along saw best church ever least power development light thing
   seemed family want members mind country area others done turned although open service certain kind problem began different door
   thus help means sense whole matter perhaps itself times line above taken local council meeting harbour report letter bridge
   market engineer record committee evidence account figures statement weather season workers owners budget survey channel`,
);
const SPEECH = [
  'we never promised that the work would be finished before the rains came to the valley',
  'nobody asked the people who live beside the channel what they thought of the plan',
  'the figures in that letter were drawn up in a single night by one tired clerk',
  'if the gates had been closed an hour earlier the lower town would have stayed dry',
  'it is a fine building and it will stand long after all of us are forgotten',
  'there was no plan for a second season and no money to make one either',
];

interface Fact {
  readonly text: string;
  readonly kind: (typeof MEASURES)[number][1];
  readonly value: number;
}

/** A value with its unit as one of several writers would put it. */
function wordValue(random: Random, kind: Fact['kind'], value: number): string {
  const grouped = value.toLocaleString('en-US');
  switch (kind) {
    case 'money':
      return random() < 0.5 ? `$${(value / 10).toFixed(1)} million` : `$${(value / 10).toFixed(1)}m`;
    case 'time':
      return `${(value % 90) + 2} ${value % 3 === 0 ? 'weeks' : 'days'}`;
    case 'area':
      return `${grouped} ${value % 2 === 0 ? 'hectares' : 'km²'}`;
    case 'percent':
      return `${(value % 1000) / 10}${random() < 0.5 ? '%' : ' percent'}`;
    case 'length':
      return `${grouped} ${random() < 0.5 ? 'metres' : 'm'}`;
    case 'energy':
      return `${grouped} kWh`;
    case 'temperature':
      return `${(value % 400) / 10} °C`;
    case 'mass':
      return `${grouped} kg`;
    case 'count':
      return grouped;
  }
}

function makeMatter(random: Random): Fact[] {
  const names = Array.from({ length: 12 }, () => inventName(random));
  return Array.from({ length: FACTS }, () => {
    const [text, kind] = pick(random, MEASURES);
    return {
      text: text.replace('{name}', pick(random, names)).replace('{thing}', pick(random, THINGS)),
      kind,
      value: 2 + Math.floor(random() ** 3 * 9000),
    };
  });
}

/** A sentence of common words, the commoner the oftener. */
function filler(random: Random): string {
  const length = 8 + Math.floor(random() * 14);
  const text = Array.from({ length }, () => COMMON[Math.floor(random() ** 2 * COMMON.length)]!).join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function tell(random: Random, fact: Fact): string {
  const slip = random() < 0.04 ? 6 * Math.ceil(fact.value * 0.05) : 0;
  const value = pick(random, HEDGES) + wordValue(random, fact.kind, fact.value + slip);
  const text = pick(random, OPENINGS) + fact.text.replace('{value}', value) + pick(random, TAILS);
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function makeDocument(random: Random, facts: readonly Fact[], length: number): string {
  const parts = [`# Notes from ${inventName(random)}\n`];
  let size = 0;
  let paragraph: string[] = [];
  let k = Math.floor(random() * facts.length);
  while (size < length) {
    const roll = random();
    const sentence =
      roll < 0.42
        ? tell(random, facts[(k = (k + (random() < 0.85 ? 1 : 7)) % facts.length)]!)
        : roll < 0.45
          ? `“${pick(random, SPEECH)},” said ${inventName(random)} ${inventName(random)}.`
          : filler(random);
    paragraph.push(sentence);
    size += sentence.length + 1;
    if (paragraph.length > 5) {
      parts.push(`${paragraph.join(' ')}\n`);
      paragraph = [];
    }
  }
  parts.push(`${paragraph.join(' ')}\n`);
  return parts.join('\n');
}

/** `count` documents of about `length` characters each. */
export function makePacket(count: number, { seed = 1, length = LENGTH } = {}): SourceDocument[] {
  const random = randomFrom(seed);
  const matters = Array.from({ length: Math.ceil(count / DOCUMENTS_PER_MATTER) }, () => makeMatter(random));
  return Array.from({ length: count }, (_, i) => ({
    uri: `notes-${String(i + 1).padStart(5, '0')}.md`,
    text: makeDocument(random, matters[i % matters.length]!, length),
  }));
}
