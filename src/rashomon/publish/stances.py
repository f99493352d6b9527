"""A position in words: "rejects: the offer", "refuses to sign", "threatens to strike"."""

from rashomon.language.clauses import is_verb
from rashomon.language.senses import is_act
from rashomon.language.tables import words
from rashomon.language.words import lemma
from rashomon.model import Act
from rashomon.publish.phrases import acting

_LEADS: dict[Act, str] = {"offer": "to", "threaten": "to", "agree": "to", "reject": "refuses to"}
_AMOUNTS = tuple("0123456789$£€")
_DETERMINERS = words("narrowing", "determiners")


def stance(act: Act, party: str, what: str) -> str:
    """What ``party`` does and to what; what it offers, threatens, agrees or refuses to do as an act."""
    verb, lead = acting(act, party), leading(act, what)
    if act == "reject" and lead:
        return f"{'refuses' if verb.endswith('s') else 'refuse'} to {what}"
    return f"{verb} {lead} {what}" if lead else f"{verb}: {what}"


def leading(act: Act, what: str) -> str:
    """What stands before ``what`` under the head of its act, where that is to be done: "to", "refuses to".

    It is where it begins with a verb that is hardly a noun, or that a determiner or an amount follows ("order
    a halt"): in real stories so in all of 55 drawn.
    """
    return _LEADS.get(act, "") if _is_deed(what) else ""


def _is_deed(what: str) -> bool:
    first, _, rest = what.partition(" ")
    if not (first.isalpha() and first.islower() and is_verb(first) and lemma(first) == first):
        return False
    after = rest.lstrip("\"'“‘` ").split(" ", 1)[0].lower()
    noun_follows = after in _DETERMINERS or after[:1] in _AMOUNTS
    return not first.endswith("ing") and (is_act(first) or noun_follows)
