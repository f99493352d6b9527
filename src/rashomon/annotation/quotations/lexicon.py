"""The tables of cue verbs and speakers as sets, read once; regular verb forms are made by rule."""

from dataclasses import dataclass
from functools import cache

from rashomon.language.tables import table, words

# After these endings the third person takes -es.
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every set of words that the rules for quotations ask for."""

    forms: dict[str, tuple[str, str]]
    speech: frozenset[str]
    reports: frozenset[str]
    clauses: frozenset[str]
    acts: frozenset[str]
    wishes: frozenset[str]
    noun_verbs: frozenset[str]
    openers: frozenset[str]
    cue_nouns: frozenset[str]
    odd_verbs: frozenset[str]
    pasts: frozenset[str]
    addressing: frozenset[str]
    asking: frozenset[str]
    refusals: frozenset[str]
    states: frozenset[str]
    slugs: frozenset[str]
    finite: frozenset[str]
    moving: frozenset[str]
    particles: frozenset[str]
    adjuncts: frozenset[str]
    clause_words: frozenset[str]
    breaks: frozenset[str]
    remarks: frozenset[str]
    passives: frozenset[str]
    roles: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    works: frozenset[str]
    printed: frozenset[str]
    nouns: frozenset[str]
    modifiers: frozenset[str]
    public: frozenset[str]
    portfolios: frozenset[str]
    no_adverbs: frozenset[str]
    titles: frozenset[str]
    subject_pronouns: frozenset[str]
    possessives: frozenset[str]
    for_people: frozenset[str]
    stops: frozenset[str]
    determiners: frozenset[str]
    links: frozenset[str]
    auxiliaries: frozenset[str]
    beings: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]
    male_roles: frozenset[str]
    female_roles: frozenset[str]
    times: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    periods: frozenset[str]
    lights: frozenset[str]
    gerund_after: frozenset[str]
    before_subject: frozenset[str]
    noun_before: frozenset[str]
    noun_forms: frozenset[str]
    saying: frozenset[str]
    judging: frozenset[str]
    naming: frozenset[str]
    number_words: frozenset[str]
    plural_bodies: frozenset[str]
    qualifying: frozenset[str]
    quoted_people: frozenset[str]
    behind_participle: frozenset[str]
    objective: frozenset[str]
    joining: frozenset[str]
    coordinating: frozenset[str]
    countries: dict[str, str]
    title_roles: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The tables, ready for look-up."""
    cues = table("cues")
    irregular = cues["irregular"]
    verbs = {*cues["speech"], *cues["reports"], *cues["clauses"], *cues["marks"]}
    forms: dict[str, tuple[str, str]] = {}
    for verb in sorted(verbs):
        for form, kind in _forms(verb, irregular.get(verb)):
            forms.setdefault(form, (verb, kind))
    roles = words("speakers", "roles")
    bodies, documents = words("speakers", "bodies"), words("speakers", "documents")
    nouns = roles | bodies | documents
    return Lexicon(
        forms=forms,
        speech=frozenset(cues["speech"]),
        reports=frozenset(cues["reports"]),
        clauses=frozenset(cues["clauses"]),
        acts=frozenset(cues["acts"]),
        wishes=frozenset(cues["wishes"]),
        noun_verbs=frozenset(cues["nouns"]),
        openers=frozenset(cues["openers"]),
        cue_nouns=frozenset(cues["cue_nouns"]),
        odd_verbs=frozenset(cues["odd_verbs"]),
        pasts=frozenset(cues["pasts"]),
        refusals=frozenset(cues["refusals"]),
        states=frozenset(cues["states"]),
        addressing=frozenset(cues["addressing"]),
        asking=frozenset(cues["asking"]),
        slugs=frozenset(cues["slugs"]),
        finite=words("clauses", "auxiliaries"),
        moving=frozenset(cues["moving"]),
        adjuncts=frozenset(cues["adjuncts"]),
        clause_words=frozenset(cues["clause_words"]),
        breaks=frozenset(cues["breaks"]),
        remarks=frozenset(cues["remarks"]),
        passives=frozenset(cues["passives"]),
        particles=frozenset(cues["particles"]),
        roles=roles,
        bodies=bodies,
        documents=documents,
        works=words("speakers", "works") | {plural(noun) for noun in words("speakers", "works")},
        printed=words("speakers", "printed") | {plural(noun) for noun in words("speakers", "printed")},
        nouns=nouns | {plural(noun) for noun in nouns},
        modifiers=words("speakers", "modifiers"),
        public=words("speakers", "public"),
        portfolios=words("speakers", "portfolios"),
        no_adverbs=words("speakers", "no_adverbs"),
        titles=words("speakers", "titles"),
        subject_pronouns=words("speakers", "subject_pronouns"),
        possessives=words("speakers", "possessives"),
        for_people=words("speakers", "for_people"),
        stops=words("speakers", "stops"),
        determiners=words("speakers", "determiners"),
        links=words("speakers", "links"),
        auxiliaries=words("speakers", "auxiliaries"),
        beings=words("speakers", "beings"),
        female=words("speakers", "female"),
        either=words("speakers", "either"),
        male_roles=words("speakers", "male_roles"),
        female_roles=words("speakers", "female_roles"),
        times=words("speakers", "times"),
        months=frozenset(name for names in table("calendar")["months"] for name in names),
        weekdays=frozenset((*(names[0] for names in table("calendar")["weekdays"]), "today", "yesterday")),
        periods=words("speakers", "periods"),
        lights=words("speakers", "lights"),
        gerund_after=words("cue_verbs", "gerund_after"),
        before_subject=words("cue_verbs", "before_subject"),
        noun_before=words("cue_verbs", "noun_before"),
        noun_forms=words("cue_verbs", "noun_forms"),
        saying=words("cue_verbs", "saying"),
        judging=words("cue_verbs", "judging"),
        naming=words("cue_verbs", "naming"),
        number_words=words("cue_verbs", "number_words"),
        plural_bodies=words("cue_verbs", "plural_bodies"),
        qualifying=words("cue_verbs", "qualifying"),
        quoted_people=words("cue_verbs", "quoted_people"),
        behind_participle=words("cue_verbs", "behind_participle"),
        objective=words("cue_verbs", "objective"),
        joining=words("cue_verbs", "joining"),
        coordinating=words("cue_verbs", "coordinating"),
        countries={word: row[0] for row in table("speakers")["countries"] for word in row},
        title_roles=table("speakers")["title_roles"],
    )


def plural(noun: str) -> str:
    """The regular plural of ``noun``."""
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_HISSING[:-1]) else "s")


def _forms(verb: str, irregular: list[str] | None) -> list[tuple[str, str]]:
    """The verb's forms, each with what it is: base, s, past or ing."""
    if irregular:
        past = [(form, "past") for form in irregular[1:] if not form.endswith("ing")]
        return [
            (irregular[0], "s"),
            *past,
            (verb, "base"),
            *((f, "ing") for f in irregular if f.endswith("ing")),
        ]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        third, past_form = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(_HISSING) else "s")
        past_form = verb + ("d" if verb.endswith("e") else "ed")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe")) else verb
    return [(verb, "base"), (third, "s"), (past_form, "past"), (stem + "ing", "ing")]
