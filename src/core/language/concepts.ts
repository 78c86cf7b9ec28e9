import { stemmer } from 'stemmer';

/**
 * Words that name the same measure in reports of any field. Each line is one concept; the first word names it. Only general
 * English: names of things in the world come from the texts.
 */
const CONCEPTS = `
death die died dies dying dead deaths kill killed kills killing fatality fatalities fatal casualty casualties perish perished lives souls toll drown drowned slain deceased
injury injure injured injuring wound wounded hurt
survivor survive survived survivors surviving rescue rescued alive
homeless displaced displace displacement evacuate evacuated evacuation evacuees
destroy destroyed destroying destruction ruin ruined razed levelled leveled wiped obliterated lost collapsed
damage damaged damages
missing unaccounted
building buildings structure structures
house houses home homes dwelling dwellings household households
population inhabitants residents
people person persons
passenger passengers aboard onboard
crew sailors
worker workers employee employees staff workforce headcount personnel jobs
cut layoff layoffs redundancies lay-offs redundancy
customer customers client clients
user users subscriber subscribers
participant participants volunteer volunteers subject subjects enrolled respondents respondent
patient patients
student students pupil pupils
child children kid kids
soldier soldiers troop troops
officer officers police policeman policemen
revenue revenues sales turnover
profit profits earnings income
loss losses deficit
cost costs price priced prices pricing charge charged fee
pay paid pays payment payments salary wage wages
spend spent spending expenditure expenses outlay
fund funding funds raise raised raising invest invested investment investments investor
worth value valued valuation
margin margins
debt debts borrowing loan loans owed
share shares stock stocks
dividend dividends
market capitalization capitalisation
tax taxes
fine fined penalty penalties
deal acquisition acquire acquired buyout takeover purchase merger merged
increase increased increases increasing rise rose rises risen rising grow grew grown grows growing growth gain gained gains climb climbed jump jumped surge surged soared up
decrease decreased decreases fall fell falls fallen falling drop dropped decline declined declines down reduce reduced reduction lower lowered cut shrank shrink
double doubled doubles doubling twofold twice
exceed exceeded exceeds surpass surpassed beat beats outperform outperforms outperformed
score scored scores scoring accuracy rate
win won wins winning victory victories
lead leads leading led
gap difference margin lag
vote votes voted ballot ballots voters voter turnout
goal goals
attendance crowd spectators fans attended
release released launch launched launches unveil unveiled announced introduce introduced ship shipped ships shipping debut
begin began begun start started starts starting begins commence commenced
end ended ends finish finished finishes stop stopped complete completed completion
open opened opens opening
close closed closes closing shut
arrive arrived arrives arrival reach reached reaches
depart departed departs departure leave left leaves embark embarked
sink sank sunk sinks sinking sunken
hit struck strike strikes collide collided collision crash crashed crashes crashing
discover discovered discovery find found finding located spotted sighted detected spot
build built construct constructed construction building
rebuild rebuilt reconstruct reconstruction
found founded founding establish established
born birth birthday
age aged old
marry married wedding
last lasted lasts lasting duration continued
length long
width wide breadth beam
height high tall
depth deep
weight weigh weighs weighed heavy mass tonnage
distance away apart far
speed fast pace knots velocity
size big large area
temperature temperatures heat hot cold
capacity capable accommodate accommodating hold holds carry carried seats room places space
battery charge
screen display
memory ram
storage
camera lens
page pages
word words
line lines
token tokens
context window
output outputs
input inputs
model models
agent agents instance instances
question questions
test tests tested testing trial trials experiment experiments evaluation evaluations
study studies survey research paper
sample samples
dose doses dosage
case cases infection infections infected
vaccine vaccinated vaccination shots jab jabs
hospital hospitalised hospitalized hospitalization
arrest arrested arrests detain detained custody
charge charged charges indicted indictment accused
convict convicted conviction guilty
sentence sentenced sentences jail jailed prison imprisoned imprisonment
steal stole stolen theft thefts rob robbed robbery heist loot looted
shot shoot shooting shots gunfire fired
victim victims
earthquake quake earthquakes tremor temblor
aftershock aftershocks
epicenter epicentre hypocenter
magnitude
fire fires burn burned burnt blaze conflagration firestorm flames
flood flooded flooding floods breached
rain rainfall
wind winds gust gusts
wave waves
plane aircraft jet airplane flight
ship vessel liner boat
lifeboat lifeboats
car cars vehicle vehicles automobile
road roads highway
fault rupture ruptured
warning warnings alert alerts
call calls distress signal signals
message messages
hour hours
minute minutes
month months monthly
year years annual annually yearly
week weeks weekly
day days daily
issue issues bug bugs
code codebase
repository repositories repos repo
vulnerability vulnerabilities flaw flaws
team teams
organization organisation org company firm
country countries nation nations
city cities town towns
block blocks
mile miles kilometre kilometer km
average mean
median
maximum max peak highest top record
minimum min lowest
total overall altogether sum combined
first initial
second
estimate estimated estimates
official officially
property estate
relief aid
money cash dollars
today now currently present inflation adjusted equivalent
original originally
captain commander commanded skipper
chief head boss
success successful succeed succeeded pass passed passes
fail failed failure failures
share percent percentage proportion fraction
chance probability odds likelihood
work working
require required requires need needed needs
support supports supported
produce produced production manufacture manufactured output
import imports imported
export exports exported
emission emissions carbon
energy electricity power
water
oil crude
gas
vote votes
seat seats
member members
game games match matches
season seasons
player players
point points
`;

const cache = new Map<string, string>();
const CACHE_LIMIT = 20000;

/** Concept by stem. The first line that has a word wins, so that the reading of a word is the same everywhere. */
const BY_STEM: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const line of CONCEPTS.trim().split('\n')) {
    const [name, ...words] = line.split(' ');
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
