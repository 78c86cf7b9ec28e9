import { stemmer } from 'stemmer';

/**
 * Words that name the same measure in reports of any field. Concepts end with ";"; the first word of each names it. Only general
 * English: names of things in the world come from the texts.
 */
const CONCEPTS = `
death die died dies dying dead deaths kill killed kills killing fatality fatalities fatal casualty casualties perish perished lives souls toll drown drowned slain deceased;
injury injure injured injuring wound wounded hurt injuries;
survivor survive survived survivors surviving rescue rescued alive rescuer rescuers;
homeless displaced displace displacement evacuate evacuated evacuation evacuees;
destroy destroyed destroying destruction ruin ruined razed levelled leveled wiped obliterated lost collapsed;
damage damaged damages; missing unaccounted; building buildings structure structures;
house houses home homes dwelling dwellings household households housing flat flats apartment apartments;
population inhabitants residents; people person persons; passenger passengers aboard onboard;
crew sailors astronaut astronauts cosmonaut cosmonauts;
worker workers employee employees staff workforce headcount personnel jobs;
cut layoff layoffs redundancies lay-offs redundancy; customer customers client clients;
user users subscriber subscribers;
participant participants volunteer volunteers subject subjects enrolled respondents respondent; patient patients;
student students pupil pupils; child children kid kids; soldier soldiers troop troops;
officer officers police policeman policemen; revenue revenues sales turnover; profit profits earnings income;
loss losses deficit shortfall; cost costs price priced prices pricing charge charged fee fees;
pay paid pays payment payments salary wage wages; spend spent spending expenditure expenses outlay;
fund funding funds raise raised raising invest invested investment investments investor;
worth value valued valuation; margin margins; debt debts borrowing loan loans owed; share shares stock stocks;
dividend dividends; market capitalization capitalisation; tax taxes;
fine fined penalty penalties shootout spot-kick;
deal acquisition acquire acquired buyout takeover purchase merger merged;
increase increased increases increasing rise rose rises risen rising grow grew grown grows growing growth gain gained gains climb climbed jump jumped surge surged soared up;
decrease decreased decreases fall fell falls fallen falling drop dropped decline declined declines down reduce reduced reduction lower lowered cut shrank shrink;
double doubled doubles doubling twofold twice;
exceed exceeded exceeds surpass surpassed beat beats outperform outperforms outperformed topped;
score scored scores scoring accuracy rate; win won wins winning victory victories; lead leads leading led;
gap difference margin lag; vote votes voted ballot ballots voters voter turnout; goal goals;
attendance crowd spectators fans attended;
release released launch launched launches unveil unveiled announced introduce introduced ship shipped ships shipping debut debuts liftoff lift-off blastoff takeoff take-off;
begin began begun start started starts starting begins commence commenced;
end ended ends finish finished finishes stop stopped complete completed completion; open opened opens opening;
close closed closes closing shut;
arrive arrived arrives arrival reach reached reaches landing land landed touchdown;
depart departed departs departure leave left leaves embark embarked; sink sank sunk sinks sinking sunken;
hit struck strike strikes collide collided collision crash crashed crashes crashing;
discover discovered discovery find found finding located spotted sighted detected spot;
build built construct constructed construction building; rebuild rebuilt reconstruct reconstruction;
found founded founding establish established; born birth birthday; age aged old; marry married wedding;
last lasted lasts lasting duration continued; length long; width wide breadth beam; height high tall; depth deep;
weight weigh weighs weighed heavy mass tonnage; distance away apart far; speed fast pace knots velocity;
size big large area; temperature temperatures heat hot cold;
capacity capable accommodate accommodating hold holds carry carried seats room places space; battery charge;
screen display; memory ram; storage; camera lens cameras; page pages; word words; line lines; token tokens;
context window; output outputs; input inputs; model models; agent agents instance instances; question questions;
test tests tested testing trial trials experiment experiments evaluation evaluations;
study studies survey research paper; sample samples; dose doses dosage;
case cases infection infections infected infect; vaccine vaccinated vaccination shots jab jabs;
hospital hospitalised hospitalized hospitalization hospitals clinic clinics site sites;
arrest arrested arrests detain detained custody; charge charged charges indicted indictment accused;
convict convicted conviction guilty; sentence sentenced sentences jail jailed prison imprisoned imprisonment;
steal stole stolen theft thefts rob robbed robbery heist loot looted haul booty;
shot shoot shooting shots gunfire fired attempt attempts effort efforts; victim victims;
earthquake quake earthquakes tremor temblor; aftershock aftershocks; epicenter epicentre hypocenter; magnitude;
fire fires burn burned burnt blaze conflagration firestorm flames firefighter firefighters;
flood flooded flooding floods breached inundation inundated; rain rainfall rained raining precipitation downpour;
wind winds gust gusts; wave waves; plane aircraft jet airplane flight; ship vessel liner boat; lifeboat lifeboats;
car cars vehicle vehicles automobile; road roads highway route; fault rupture ruptured;
warning warnings alert alerts; call calls distress signal signals; message messages; hour hours; minute minutes;
month months monthly; year years annual annually yearly; week weeks weekly; day days daily; issue issues bug bugs;
code codebase; repository repositories repos repo; vulnerability vulnerabilities flaw flaws; team teams;
organization organisation org company firm; country countries nation nations; city cities town towns; block blocks;
mile miles kilometre kilometer km; average mean; median; maximum max peak highest top record; minimum min lowest;
total overall altogether sum combined; first initial; second; estimate estimated estimates; official officially;
property estate; relief aid; money cash dollars; today now currently present inflation adjusted equivalent;
original originally; captain commander commanded skipper master; chief head boss;
success successful succeed succeeded pass passed passes passing; fail failed failure failures;
share percent percentage proportion fraction; chance probability odds likelihood; work working;
require required requires need needed needs; support supports supported;
produce produced production manufacture manufactured output; import imports imported;
export exports exported exporter; emission emissions carbon; energy electricity power outage outages blackout;
water; oil crude; gas; vote votes; seat seats; member members; game games match matches; season seasons;
player players; point points;
abandon abandoned quit quits discontinue discontinued withdraw withdrew withdrawn withdrawal dropout;
parched dry dryness arid drought; placebo dummy sham; tablet pill pills capsule capsules;
drug medicine medication medicines; side adverse; effect effects reaction reactions;
symptom symptoms attack attacks episode episodes bout bouts seizure seizures;
recover recovered recovery heal healed cure cured remission; relapse relapsed recurrence recurred;
halve halved halving; follow followup follow-up aftercare; baseline outset;
efficacy effective effectiveness efficacious; deliberate deliberated deliberation deliberations; jury jurors juror;
verdict verdicts acquit acquitted acquittal; judge judges magistrate justice;
lawyer lawyers attorney attorneys counsel barrister solicitor; court courts tribunal hearing hearings;
witness witnesses testify testified testimony; appeal appealed appeals; suspect suspects;
robber robbers thief thieves burglar burglars gang raider raiders intruder intruders;
burgle burgled burglary break-in raid raided; weapon weapons gun guns pistol rifle firearm firearms;
ransom extortion blackmail; fraud fraudulent scam swindle swindled embezzle embezzled; bail bond; reward bounty;
hostage hostages captive captives; guard guards watchman; premises warehouse depot;
van vans truck trucks lorry lorries; drive drove driven driver drivers;
travel travelled traveled trip journey voyage passage crossing; orbit orbits orbited orbiting;
probe spacecraft orbiter craft satellite; comet asteroid; mission missions;
descend descent descended dive dived diver divers; spin rotate rotation rotates rotated;
instrument instruments sensor sensors; photograph photo photos picture pictures image images;
transmit transmitted transmission downlink; engine engines motor motors; fuel propellant; thrust thruster;
crater craters; telescope telescopes observatory; star stars; planet planets;
scientist scientists researcher researchers; tanker cargo freight; harbour harbor port dock docks quay pier;
ferry ferries; bridge bridges span; tunnel tunnels; railway railroad train trains rail; station stations;
runway airport airports; pilot pilots; ceremony inauguration; stadium arena ground venue; coach manager trainer;
substitute substitutes bench; foul fouls booking bookings yellow; corner corners; tackle tackles; save saves saved;
header headers; transfer transfers signing signed sign; contract contracts; league division;
cup trophy title titles championship; rank ranked ranks ranking place placed position; lap laps; race races;
medal medals; ticket tickets; fan supporter supporters; appearance appearances caps; unbeaten undefeated streak;
defeat defeats lose loses losing beaten; draw draws drawn tie ties tied; weather forecast;
storm storms hurricane typhoon cyclone tornado; snow snowfall; lake reservoir basin;
river stream streams streaming streamed; inflow inflows; irrigation irrigate irrigated; shore shoreline;
salinity salt salty; fish fishing catch catches landings fishery;
farm farms farmer farmers agricultural agriculture; harvest crop crops yield yields; forest forests trees woodland;
extinct extinction; pollution pollutant pollutants contaminated contamination; landslide landslides mudslide;
volcano eruption erupted lava; shake shaken shaking tremors jolt;
refuge refugees shelter shelters camp camps tent tents; rubble debris;
repair repairs repaired restore restored restoration renovate renovation; ambulance ambulances;
doctor doctors physician physicians surgeon surgeons; nurse nurses; bed beds;
surgery operation operations operate operated procedure; cancer tumour tumor tumours tumors; heart cardiac;
mortality lethal lethality; pregnant pregnancy; birthrate fertility; smoker smokers smoking;
obese obesity overweight; mouse mice rat rats; gene genes genetic genome; cell cells; protein proteins;
bacteria bacterial; virus viruses viral; antibody antibodies; questionnaire poll polls polled;
interview interviews interviewed; follower followers; employ employs employed employing hire hired hires hiring;
union unions; retire retired retirement pension pensions; unemployed unemployment jobless joblessness;
mortgage mortgages; rent rents rental; tenant tenants; landlord landlords; homeowner homeowners;
bank banks lender lenders; broker brokers brokerage;
merchant merchants shop shops store stores retailer retailers outlet outlets; order orders ordered backlog;
delivery deliveries deliver delivered; inventory inventories stockpile; plant plants factory factories mill;
restructure restructuring overhaul;
guidance outlook forecasts projection projections projected expects expected expect guide guided;
consensus analysts analyst street; miss missed; quarter quarters quarterly; fiscal financial;
buyback repurchase repurchases; premium premiums; offer offers bid bids bidder;
holder holders shareholder shareholders investors owner owners; stake stakes holding ownership own owns owned;
synergy synergies saving savings; headquarters office offices branch branches; listing listed float flotation ipo;
regulator regulators watchdog; approve approved approval approves clearance cleared; reject rejected rejects;
integrate integration merge; founder founders co-founder cofounder; executive executives ceo;
chairman chair chairwoman; bonus bonuses compensation; tariff tariffs duty duties levy levies;
subsidy subsidies grant grants; budget budgets; barrel barrels; pipeline pipelines; mine mines mining miner miners;
ton tons tonne tonnes; phone phones smartphone smartphones handset handsets;
device devices gadget gadgets unit units; watch watches wearable; chip chips processor processors; core cores;
megapixel megapixels; brightness bright nits; resolution pixel pixels; charger charging recharge recharged;
thick thickness thin thinner; waterproof resistant resistance; warranty guarantee guaranteed;
update updates upgrade upgrades patch patches;
preorder preorders pre-order pre-orders reserve reserved reservation reservations; available availability;
colour color colours colors; subscription subscriptions plan plans;
download downloads downloaded install installs installed; app apps application applications; website websites;
visitor visitors visit visits; view views viewer viewers viewed watched; listener listeners audience audiences;
song songs track tracks single singles; album albums; film films movie movies; theatre theater cinema cinemas;
book books novel novels; copy copies; edition editions; chapter chapters; author authors writer writers;
article articles; newspaper newspapers; school schools; teacher teachers; university universities college colleges;
graduate graduates graduated graduation; exam exams examination; class classes classroom; degree degrees diploma;
scholarship scholarships; language languages; parameter parameters weights; training trained; benchmark benchmarks;
prompt prompts; latency delay delayed delays late; throughput bandwidth; server servers; datacenter datacentre data;
robot robots; drone drones; rocket rockets booster boosters missile missiles; tourist tourists tourism;
hotel hotels; guest guests; restaurant restaurants; meal meals; recipe recipes;
cook cooking cooked bake baked baking; ingredient ingredients; calorie calories; alcohol alcoholic drink drinks;
bottle bottles; cigarette cigarettes tobacco; election elections; candidate candidates;
parliament congress senate assembly; minister ministers secretary; party parties;
law laws bill bills act legislation; ban banned bans prohibit prohibited forbidden;
protest protests protester protesters demonstration demonstrators march rally; war wars conflict battle battles;
army military; bomb bombs bombing explosion explosions blast exploded explode; ceasefire truce;
border borders frontier; migrant migrants immigrant immigrants immigration; poverty poor; wealth rich wealthy net;
charity charities donation donations donate donated donor donors gift; museum museums; painting paintings artwork;
auction auctioned auctions; excavate excavated excavation dig; bone bones skeleton skeletons fossil fossils;
tomb grave graves burial buried bury; coin coins; ancient century; wreck wreckage shipwreck;
compartment compartments; deck decks; list tilt; body bodies corpse corpses remains; search searched searching hunt;
helicopter helicopters; alarm alarms siren; iceberg ice; reef rock rocks; shift shifts; break breaks pause;
wait waited waiting; stay stayed stays remain remained;
contain contains contained includes include included including comprise comprises comprised consist consists;
consume consumed consumption use uses used using usage; waste wasted; recycle recycled recycling;
renewable solar turbine turbines; nuclear reactor reactors; pump pumps pumped pumping; pipe pipes; dam dams;
canal canals; concrete cement; steel iron; wood timber; lane lanes; bus buses;
bicycle bicycles bike bikes cyclist cyclists; pedestrian pedestrians walker walkers walk walked;
accident accidents incident incidents mishap; brake brakes; tyre tire tyres tires; wheel wheels
`;

const cache = new Map<string, string>();
const CACHE_LIMIT = 20000;

/** Concept by stem. The first line that has a word wins, so that the reading of a word is the same everywhere. */
const BY_STEM: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const line of CONCEPTS.trim().split(';')) {
    const [name, ...words] = line.trim().split(/\s+/);
    for (const word of [name!, ...words]) {
      const stem = stemmer(word);
      if (!map.has(stem)) map.set(stem, `=${name}`);
    }
  }
  return map;
})();

/** The key of a lower-case word: its concept ("=death") or its stem. Words of one meaning share a key. */
export function conceptOf(word: string): string {
  let key = cache.get(word);
  if (key === undefined) {
    const stem = stemmer(word);
    key = BY_STEM.get(stem) ?? stem;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, key);
  }
  return key;
}
