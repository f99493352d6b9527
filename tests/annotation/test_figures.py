"""Quantities in invented sentences."""

import pytest

from rashomon.annotation.figures import find_figures
from rashomon.language.tokens import Tokens
from rashomon.model import Figure, Sentence


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, Tokens(text), (Sentence(start=0, end=len(text), part="body", paragraph=0),))


def one(text: str) -> Figure:
    (figure,) = figures(text)
    assert text[figure.passage.start : figure.passage.end] == figure.passage.text
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "hedge"),
    [
        ("The port cost more than $260billion to build.", 260e9, None, "USD", "more than"),
        ("The loan is worth roughly $3billion.", 3e9, 3e9, "USD", "roughly"),
        ("They lent up to 40 million euros.", None, 40e6, "EUR", "up to"),
        ("It cost £1.5m.", 1.5e6, 1.5e6, "GBP", None),
        ("Fares rise 4 per cent.", 4, 4, "percent", None),
        ("Between 40 and 50 boats sank.", 40, 50, "boat", None),
        ("The tunnel is 3-4 km long.", 3, 4, "kilometre", None),
        ("It earns 20 to 30 million dollars.", 20e6, 30e6, "USD", None),
        ("At least 20 sailors came home.", 20, None, "sailor", "At least"),
        ("Ferries left four eastern harbours at noon.", 4, 4, "harbour", None),
        ("A ten-year lease was signed.", 10, 10, "year", None),
        ("Dozens of trawlers turned back.", 12, None, "trawler", None),
        ("Half a million herring died.", 500_000, 500_000, None, None),
        ("Diesel was sold at $2.11 per gallon.", 2.11, 2.11, "USD per gallon", None),
        ("A storm killed four.", 4, 4, "people", None),
        ("A storm left 30 hurt.", 30, 30, "people", None),
        ("About a quarter of a million were made homeless.", 250_000, 250_000, "people", "About"),
        ("A crowd of nearly 900 sang.", 900, 900, "people", "nearly"),
        ("The 22,000 crowd sang.", 22_000, 22_000, "people", None),
        ("The island ( population 360,000 ) sank.", 360_000, 360_000, "people", None),
        ("Dozens who rowed came home.", 12, None, "people", None),
        ("Three quarters of a million gulls came.", 750_000, 750_000, "gull", None),
        ("The motion won a two-thirds majority.", 2 / 3, 2 / 3, None, None),
        ("The watch lasts an hour and a half.", 1.5, 1.5, "hour", None),
        ("The watch is a half-hour stint.", 0.5, 0.5, "hour", None),
        ("It cost a million and a half.", 1.5e6, 1.5e6, None, None),
        ("The hull was hit by a 6.1 quake.", 6.1, 6.1, "magnitude", None),
        ("The mate, 26, rowed on.", 26, 26, "year of age", None),
        ("A boy of 16 rowed on.", 16, 16, "year of age", None),
        ("The storm killed the mate, Anna Holm, 34.", 34, 34, "year of age", None),
        ("Children under five sail free.", None, 5, "year of age", "under"),
        ("Children aged between six and 11 sail free.", 6, 11, "year of age", None),
        ("The mate is 65 years of age.", 65, 65, "year of age", None),
        ("Fares rose above the 2.2 percent average.", 2.2, 2.2, "percent", None),
        ("Two co - owners sailed.", 2, 2, "owner", None),
        ("Crews found six AK - 47 rifles.", 6, 6, "rifle", None),
        ("Crews hold several hundred such nets.", 200, None, "net", None),
        ("More than 100 of the port 's oldest boats sank.", 100, None, "boat", "More than"),
        ("Half of the port 's population left.", 0.5, 0.5, "population", None),
        ("Some 49\xa0club owners came.", 49, 49, "owner", "Some"),
        ("Half a million Iraqis fled.", 500_000, 500_000, "iraqi", None),
        ("A town of 500 , 000 people sank.", 500_000, 500_000, "people", None),
        ("A total of 45 were sold.", 45, 45, None, None),
        ("Only four appeared.", 4, 4, None, None),
        ("The skipper died Thursday at 91.", 91, 91, "year of age", None),
        ("Two plainclothes officers came.", 2, 2, "officer", None),
        ("But 20 were still at sea.", 20, 20, None, None),
        ("The crew has won four of its last five.", 4, 4, None, None),
        ("All 150 aboard came home.", 150, 150, "people", None),
        ("Crews say 20 of them sank.", 20, 20, None, None),
        ("That brought the toll in the port to three.", 3, 3, None, None),
        ("The number of sunken boats has risen to 28.", 28, 28, "boat", None),
        ("The number of dead rises to more than 100.", 100, None, "dead", "more than"),
        ("They cut the number of piers from eight to six.", 6, 8, "pier", None),
        ("It costs $5-6m.", 5e6, 6e6, "USD", None),
        ("Boss paid skipper $90G.", 90_000, 90_000, "USD", None),
        ("Owners pay Can$30.", 30, 30, "CAD", None),
        ("Owners earn 45 cents per diluted share.", 45, 45, "cent per share", None),
        ("Six WHO regions are hit.", 6, 6, "region", None),
        ("Gusts of wind reached 20 kn.", 20, 20, "knot", None),
        ("Tickets cost 20 kn each.", 20, 20, "HRK", None),
        ("The hull was cooled to a temperature of 300 K.", 300, 300, "kelvin", None),
        ("The Chinese yard paid ¥5 billion.", 5e9, 5e9, "CNY", None),
        ("The Osaka yard paid ¥5 billion.", 5e9, 5e9, "JPY", None),
        ("Ferry sales rose to 1.2m.", 1.2e6, 1.2e6, None, None),
        ("Visitors keep a boat 1.8m long.", 1.8, 1.8, "metre", None),
        ("Sue worried about five boats.", 5, 5, "boat", None),
        ("She now has 739 of them.", 739, 739, None, None),
        ("The mate is a 29-year-old.", 29, 29, "year of age", None),
        ("Nearly 2, 000 gulls came.", 2000, 2000, "gull", "Nearly"),
        ("Some 12 ,500 gulls came.", 12_500, 12_500, "gull", "Some"),
        ("Fares rose 6. 1 percent.", 6.1, 6.1, "percent", None),
        ("Owners raised # 2m .", 2e6, 2e6, "GBP", None),
        ("A quake with a magnitude of 6.4 shook the quay.", 6.4, 6.4, "magnitude", None),
        ("The keel is 6-foot-3 deep.", 6.25, 6.25, "foot", None),
        ("The quay holds 50-60 boats.", 50, 60, "boat", None),
        ("They plan a 30-to-60-day closure.", 30, 60, "day", None),
        ("Swimmers aged 18-34 came.", 18, 34, "year of age", None),
        ("Only 18- to 24-year-olds swam.", 18, 24, "year of age", None),
        ("Jo Hale , 41 , rowed.", 41, 41, "year of age", None),
        ("One in four sailors smokes.", 0.25, 0.25, "sailor", None),
        ("Rents fell by a third.", 1 / 3, 1 / 3, None, None),
        ("A third of the population lives there.", 1 / 3, 1 / 3, "population", None),
        ("It sank within half an hour.", 0.5, 0.5, "hour", None),
        ("Owners lost tens of thousands of dollars.", 10_000, None, "USD", None),
        ("Owners pay $300 to $350 a year.", 300, 350, "USD per year", None),
        ("Doctors saw 40 cases per 100,000 people.", 40, 40, "case per 100,000 people", None),
        ("Owners repaired dozens of rowing and sailing boats.", 12, None, "boat", None),
        ("The yard flew two Brant 737 seaplanes.", 2, 2, "seaplane", None),
        ("Up to 200 US Marines landed.", None, 200, "marine", "Up to"),
        ("The yard cut 789, and closed.", 789, 789, None, None),
        ("Some 40 or more gulls came.", 40, 40, "gull", "Some"),
        ("At sea 40 or more gulls came.", 40, None, "gull", "or more"),
        ("The 2,300-strong crew sailed.", 2300, 2300, "people", None),
        ("He paid 9 Egyptian pounds.", 9, 9, "EGP", None),
        ("They pay the rise over two years.", 2, 2, "year", None),
        ("She waited for over two years.", 2, None, "year", "over"),
        ("The tug holds 3×10⁸ drops.", 3e8, 3e8, "drop", None),
        ("Nearly 10 000 gulls came.", 10_000, 10_000, "gull", "Nearly"),
        ("The trip took two-and-a-half hours.", 2.5, 2.5, "hour", None),
        ("The keel is 3-1/2 feet deep.", 3.5, 3.5, "foot", None),
        ("Half-million gulls died.", 500_000, 500_000, "gull", None),
        ("The mast is 5 feet, 9 inches tall.", 5.75, 5.75, "foot", None),
        ("The mate is 6'3\" tall.", 6.25, 6.25, "foot", None),
        ('The chart is 27" wide.', 27, 27, "inch", None),
        ("A quake with a magnitude of 5. 9 shook the quay.", 5.9, 5.9, "magnitude", None),
        ("More than 1, 400, said the mate.", 1400, None, None, "More than"),
        ("Nine in ten skippers smoke.", 0.9, 0.9, "skipper", None),
        ("One in a thousand boats sinks.", 0.001, 0.001, "boat", None),
        ("The error is plus or minus 3 points.", 3, 3, "point", None),
        ("Rates rose a quarter of a percent.", 0.25, 0.25, "percent", None),
        ("Owners pay R2.5 million.", 2.5e6, 2.5e6, "ZAR", None),
        ("Owners pay Tk 500 crore.", 5e9, 5e9, "BDT", None),
        ("Owners pay C $500.", 500, 500, "CAD", None),
        ("The port lands 250,000 barrels of oil a day.", 250_000, 250_000, "barrel per day", None),
        ("The tug burns 5.4 L/100km.", 5.4, 5.4, "litre per 100 kilometre", None),
        ("The alloy weighs 7.8 g/cm3.", 7.8, 7.8, "gram per cubic centimetre", None),
        ("Illness rose to 12.4 per 100,000 people.", 12.4, 12.4, "per 100,000 people", None),
        ("People over 65 sail free.", 65, None, "year of age", "over"),
        ("Women above the age of 40 sailed.", 40, None, "year of age", "above"),
        ("She was 82 and still at sea.", 82, 82, "year of age", None),
        ("The diver dies at 91.", 91, 91, "year of age", None),
        ("Life expectancy on the island is around 73.", 73, 73, "year of age", "around"),
        ("The crew won eight of its last races.", 8, 8, "race", None),
        ("The yard sold a 12 team league.", 12, 12, "team", None),
        ("He landed 43 RBIs.", 43, 43, "run batted in", None),
        ("Police want twenty “trespass charges”.", 20, 20, "charge", None),
        ("They fed 12,000 homeless people.", 12_000, 12_000, "people", None),
        ("One leaflet distributed in town was false.", 1, 1, "leaflet", None),
        ("One sailor quietly assaulted a gull.", 1, 1, "sailor", None),
        ("Under a five-year lease they stay.", 5, 5, "year", None),
        ("Tickets cost 13p each so buy.", 13, 13, "penny", None),
        ("The 40-odd guests left.", 40, 40, "guest", "odd"),
        ("A third of the beer was gone.", 1 / 3, 1 / 3, "beer", None),
        ("Half of its revenue comes from herring.", 0.5, 0.5, "revenue", None),
        ("Two-thirds of the total cost is met.", 2 / 3, 2 / 3, "cost", None),
        ("Half of all new boats sold are red.", 0.5, 0.5, "boat", None),
        ("The sailor averages 12.3 ppg.", 12.3, 12.3, "point per game", None),
        ("It rose by 3 to 5 per cent.", 3, 5, "percent", None),
        ("Some 25 % -50 % of crews fell ill.", 25, 50, "percent", "Some"),
        ("Crews may land no more than 40 crates.", None, 40, "crate", "no more than"),
        ("The bill could run to 40 million crowns.", None, 40e6, "crown", "could run to"),
        ("They quarrelled about the 40 crates.", 40, 40, "crate", None),
        ("One pilot close to the mayor wept.", 1, 1, "pilot", None),
        ("One pilot asking for leave wept.", 1, 1, "pilot", None),
        ("With one oar and nobody's help he rowed.", 1, 1, "oar", None),
        ("They put the number of dead at 74.", 74, 74, "dead", None),
        ("The hull is nine-tenths dry.", 0.9, 0.9, None, None),
        ("It lies two and three quarters of a mile out.", 2.75, 2.75, "mile", None),
        ("It has contracts for the quay, two of which lapsed.", 2, 2, "contract", None),
        ("A crowd put by the police at 10,000 sang.", 10_000, 10_000, "people", None),
        ("Crews 15,000 strong came.", 15_000, 15_000, "people", None),
        ("A third of the jury doubts him.", 1 / 3, 1 / 3, "jury", None),
        ("The port --14 people in all-- sang.", 14, 14, "people", None),
        ("We lost...30 crates.", 30, 30, "crate", None),
        ("Anna Holm - 12 crates in hand - sang.", 12, 12, "crate", None),
        ("The harbour needs 40 in all.", 40, 40, None, None),
        ("Two in three said yes.", 2 / 3, 2 / 3, None, None),
    ],
)
def test_value_unit_and_hedge(
    text: str, low: float | None, high: float | None, unit: str | None, hedge: str | None
) -> None:
    figure = one(text)
    assert (figure.low, figure.high, figure.hedge) == (low, high, hedge)
    if unit:
        assert figure.unit == unit
    assert unit is None or figure.rule


@pytest.mark.parametrize(
    "text",
    [
        "The law dates from 1962.",
        "The ferry left at 4:39 and at 5 p.m. on the dot.",
        "Harbour Town won 2-0 at home.",
        "Call 555-0199 for tickets.",
        "She came 3rd in the race.",
        "See page 14.",
        "The Group of Seven met.",
        "Version 10.0.1 came out.",
        "No one came.",
        "Harbour Town won 3 to 1.",
        "The ferry left at 0600 hours.",
        "The tug sailed at 1100 hrs GMT.",
        "Ring 0845 555 0199 for tickets.",
        "Hold the line ( -LRB- 0 -RRB- ) .",
        "A sergeant of the 1-64 battalion came.",
        "It was a six-figure sum.",
        "The hull was seen at 9: 25 a. m.",
        "He went 24-of-31 and 3-for-10.",
        "The 7 July attacks came first.",
        "The odds were 5-to-1.",
        "Crews play on PS4 and take SR 520.",
        "A 40-something sailor came.",
        "One provided a document.",
        "Since the 2008 vote, port donors left.",
        "Crews took 911 calls at one 's own risk.",
        "A third sailor came.",
        "The bout ended at 2: 56.",
        "She is one who has sailed.",
        "Its 2019 net sales fell.",
        "The yard's 4K TV broke.",
        "One such is known.",
        "It fell below zero.",
        "The two of them sailed.",
        "Not one oar was found.",
        "At one point he sang.",
        "On one side lay the quay.",
        "A fourth, a tug, sank.",
        "A shop at 16-18 Harbour Avenue sank.",
        "The port has a zero-tolerance rule.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_what_an_amount_is_of() -> None:
    about = one("Banks hold more than $260billion in frozen island assets.").about
    assert about is not None
    assert about.text == "frozen island assets"


def test_what_is_counted_is_part_of_the_passage() -> None:
    figure = one("The fleet gave up four outer islands on Sunday.")
    assert figure.passage.text == "four outer islands"
    assert figure.about is not None
    assert figure.about.text == "outer islands"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The port made $3 million in the third quarter.", None),
        ("The port spent $3 million supporting him.", None),
        ("Fares rose 3 percent the day before.", None),
        ("The wreck lies 60 miles north of the port.", None),
        ("He served two years in jail.", None),
        ("The port cut 30% of its North Quay staff.", "North Quay staff"),
        ("The crews held a two-day meeting.", "meeting"),
    ],
)
def test_times_places_and_doings_are_not_what_an_amount_is_of(text: str, about: str | None) -> None:
    found = one(text).about
    assert (found.text if found else None) == about


def test_what_is_counted_can_stand_before_the_number() -> None:
    about = one("The number of sunken boats has risen to 28.").about
    assert about is not None
    assert about.text == "sunken boats"


def test_outside_the_sentences_nothing_is_found() -> None:
    text = "Shares: 500\nThe crew caught 70 crabs."
    found = find_figures(text, Tokens(text), (Sentence(start=12, end=len(text), part="body", paragraph=0),))
    assert [figure.passage.text for figure in found] == ["70 crabs"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Its speed rose to 40 knots in spring from 30.", ["knot", "knot"]),
        ("Herring rose by 2 percent but cod fell by 1.", ["percent", "percent"]),
        ("The skipper weighed 208 pounds.", ["pound-mass"]),
        ("She won a 20-pound turkey.", ["pound-mass"]),
        ("She paid a 20-pound fine.", ["GBP"]),
        ("Buyers chose four-, five- and six-cylinder engines.", ["cylinder", "cylinder", "cylinder"]),
        ("The port raised 280 million of the 900 million euros it needs.", ["EUR", "EUR"]),
        ("He will be 35 by May.", ["year of age"]),
        ("Fares are 20, 30 and 40 dollars.", ["USD", "USD", "USD"]),
        ("Sales rose 66.5 and 93.3% respectively.", ["percent", "percent"]),
        ("The index rose 5 percent to 12.5.", ["percent", None]),
        ("The index fell 112.43, or 1.1 percent.", [None, "percent"]),
        ("Of the 40 crews, 12 were late.", ["crew", "crew"]),
        ("She had 54 percent; he had 46.", ["percent", "percent"]),
        ("They hold 15 of the 19 piers.", ["pier", "pier"]),
        ("The council voted 19 to 14.", ["vote", "vote"]),
        ("Gold slipped $3.10 to $1,284 an ounce.", ["USD", "USD per ounce"]),
        ("Prices fell from $75 per barrel to $45.", ["USD per barrel"]),
        ("The boys, aged 9 and 11, swam.", ["year of age", "year of age"]),
        ("Seven gulls came from Norway, three from Sweden.", ["gull", "gull"]),
        ("The Reds won 317 seats, Blues 262 and the Greens 35.", ["seat", "seat", "seat"]),
        ("A storm killed 11 people and wounded six.", ["people", "people"]),
        ("It fell to 40 knots in 2031 and 30 last year.", ["knot", "knot"]),
        ("The room is 12 by 14 feet.", ["foot", "foot"]),
        ("The tug has four 18-inch propellers.", ["propeller", "inch"]),
        ("They hold 12 of Norway's 19 piers.", ["pier", "pier"]),
        ("He has two $20 bills.", ["bill", "USD"]),
        ("She had three No. 1 hits.", ["hit"]),
        ("Crews earn 9 krone ($1) a day.", ["krone per day", "USD"]),
        ("Some 900 crews came, 40 of them from Spain.", ["crew", "crew"]),
        ("A crowd of 300 people came, and another 200 waited.", ["people", "people"]),
        ("The storm cost 500 people a boat, including 30 in Spain.", ["people", "people"]),
        ("It opened three yards, including 40 at sea.", ["yard"]),
        ("Hale has 1,900 votes, compared to Holm's 1,200.", ["vote", "vote"]),
        ("The index closed 0.5% higher at 7,123.", ["percent", None]),
        ("She has 332 votes, 62 more than the 270 needed.", ["vote", None]),
        ("Crews sleep 23 of every 24 hours.", ["hour", "hour"]),
        ("Holm has 11 votes, Hale has five and Reed had 12 as they won.", ["vote", "vote", "vote"]),
        ("Owners pay £50m plus £10m in fees.", ["GBP", "GBP"]),
        ("She ran the 400m hurdles in 52 seconds.", ["metre", "second"]),
        ("Police said four of the six arrested were freed.", ["people", "people"]),
        ("Two 17-year-olds were held.", ["people", "year of age"]),
        ("She leads 45 to 40 percent.", ["percent", "percent"]),
        ("The phone has 4GB of RAM and a 3,110mAh battery.", ["gigabyte", "milliampere-hour"]),
        ("Rates fell by a quarter point to 2.25%.", ["point", "percent"]),
        ("Of the 23 pirates arrested, 12 are Danes.", ["pirate", "pirate"]),
        ("Forty crews are 30 years old, and 56 are new.", ["crew", "year of age", None]),
        ("The phone comes with 6GB/128GB.", ["gigabyte", "gigabyte"]),
        ("The crate is 30 x 20 x 5 cm.", ["centimetre", "centimetre", "centimetre"]),
        ("Rates rose from 10 Canadian dollars in 2008 to 30 dollars.", ["CAD", "USD"]),
        ("The dead were Anna Holm, 34, and Adam Hale, 51.", ["year of age", "year of age"]),
    ],
)
def test_a_unit_named_once(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council voted 19 to 14 to close it.", [(19, "vote"), (14, "vote")]),
        ("The harbour bill passed 54-46 on Friday.", [(54, "vote"), (46, "vote")]),
        ("The committee approved it last month, 12 to 9.", [(12, "vote"), (9, "vote")]),
        ("The Greens have an 11-10 majority on the panel.", [(11, "seat"), (10, "seat")]),
        ("Harbour Town won 3-1 and passed 4-2 Leeds.", []),
        ("He asked where to vote and got 3 to 1.", []),
        ("It takes two hours, “three at the most.”", [(2, "hour"), (3, "hour")]),
        ("She won six seats while he lost four.", [(6, "seat"), (4, "seat")]),
        ("Crews of 20 Danish and 14 Swedish sailors came.", [(20, "sailor"), (14, "sailor")]),
    ],
)
def test_numbers_told_in_pairs(text: str, told: list[tuple[float, str]]) -> None:
    assert [(figure.high, figure.unit) for figure in figures(text)] == told
