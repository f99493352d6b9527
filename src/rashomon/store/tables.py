"""The tables. What stands under "kept" is never changed or removed; all under "derived" can be made anew.

Migrations create them (``store/migrations``); a test holds the two against each other.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from rashomon.store.types import Bytes, ExactText, Json, Line, Moment, PackedJson

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

# --- kept -------------------------------------------------------------------------------------------------

# A text as it came in; ``id`` is a hash of it.
articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True),
    Column("text", ExactText, nullable=False),
)

# A place where a report stands: the address of a page, the path of a file, ``file.jsonl#ID``.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("address", Line, nullable=False, unique=True),
    sqlite_autoincrement=True,
)

# What stood there. ``id`` counts arrivals and never goes back, whatever a clock does; ``digest`` is a hash of
# the text and its metadata, so the same thing is never taken twice.
versions = Table(
    "versions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("report", ForeignKey("reports.id"), nullable=False),
    Column("article", ForeignKey("articles.id"), nullable=False, index=True),
    Column("digest", String, nullable=False),
    Column("path", ExactText, nullable=False),
    Column("sha256", String, nullable=False),
    Column("metadata", Json, nullable=False),
    Column("seen", Moment, nullable=False),
    UniqueConstraint("report", "digest"),
    sqlite_autoincrement=True,
)

# The bytes of a page beside the text that was extracted from it.
pages = Table(
    "pages",
    metadata,
    Column("version", ForeignKey("versions.id"), primary_key=True),
    Column("page", Bytes, nullable=False),
)

# What could not be read, with its reason: the cleaning log.
rejections = Table(
    "rejections",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("path", Line, nullable=False),
    Column("reason", Line, nullable=False),
    Column("seen", Moment, nullable=False),
    UniqueConstraint("path", "reason"),
    sqlite_autoincrement=True,
)

# A person's judgements. Taking one back leaves it here, with the time.
judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("ruling", Json, nullable=False),
    Column("author", Line, nullable=False),
    Column("made", Moment, nullable=False),
    Column("withdrawn", Moment),
    sqlite_autoincrement=True,
)

# Which articles a judgement speaks of, for finding those of a story.
judged = Table(
    "judged",
    metadata,
    Column("article", String, primary_key=True),
    Column("judgement", ForeignKey("judgements.id"), primary_key=True),
)

# What a reader follows: a story, party, speaker, outlet or search; ``looked`` is the last version seen.
follows = Table(
    "follows",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("reader", Line, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", Line, nullable=False),
    Column("looked", Integer, nullable=False),
    Column("made", Moment, nullable=False),
    UniqueConstraint("reader", "kind", "target"),
    sqlite_autoincrement=True,
)

# Where news of a followed thing is sent, up to which version it has been, and when it was last taken there.
hooks = Table(
    "hooks",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("follow", ForeignKey("follows.id", ondelete="CASCADE"), nullable=False),
    Column("url", Line, nullable=False),
    Column("secret", Text, nullable=False),
    Column("sent", Integer, nullable=False),
    Column("failures", Integer, nullable=False, default=0),
    Column("due", Moment),
    Column("worked", Moment),
    Column("error", Line),
    sqlite_autoincrement=True,
)

# A feed that is watched, and how it fares.
feeds = Table(
    "feeds",
    metadata,
    Column("url", Line, primary_key=True),
    Column("title", Line),
    Column("added", Moment, nullable=False),
    Column("etag", Line),
    Column("modified", Line),
    Column("checked", Moment),
    Column("worked", Moment),
    Column("due", Moment),
    Column("failures", Integer, nullable=False, default=0),
    Column("error", Line),
)

# What a feed named. ``state``: waiting, taken or given up.
items = Table(
    "items",
    metadata,
    Column("feed", ForeignKey("feeds.url"), primary_key=True),
    Column("item", Line, primary_key=True),
    Column("url", Line, nullable=False),
    Column("title", Line),
    Column("published", Moment),
    Column("updated", Moment),
    Column("state", String, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("due", Moment),
    Column("error", Line),
    Column("etag", Line),
    Column("modified", Line),
    Column("version", ForeignKey("versions.id")),
    Index(None, "state", "due"),
    Index(None, "url"),
)

# --- derived ----------------------------------------------------------------------------------------------

# What a version says of itself; ``current`` marks the newest of its report, the witness of the story,
# ``name`` is the id of a story that begins with this version, ``rules`` those under which it was filed.
mastheads = Table(
    "mastheads",
    metadata,
    Column("version", ForeignKey("versions.id"), primary_key=True),
    Column("report", ForeignKey("reports.id"), nullable=False, index=True),
    Column("article", ForeignKey("articles.id"), nullable=False, index=True),
    Column("name", String, nullable=False, index=True),
    Column("rules", String, nullable=False, index=True),
    Column("current", Boolean, nullable=False),
    Column("published", Date),
    Column("outlet", Line),
    Column("agency", Line),
    Column("headline", Line),
    Column("language", String, nullable=False),
    Index(None, "outlet"),
    Index(None, "published"),
)

# The words by which an article is compared, its group (the least id in it) and its story:
# a group that tells two events makes two stories.
profiles = Table(
    "profiles",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("profile", ExactText, nullable=False),
    Column("grouped", String, index=True),
    Column("story", String, index=True),
)

# The block keys of each profile, hashed.
keys = Table(
    "keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Index(None, "article"),
    sqlite_with_rowid=False,
)

# How alike two articles that share a key are; each pair stands twice, so that one look-up finds all.
links = Table(
    "links",
    metadata,
    Column("article", ForeignKey("articles.id"), primary_key=True),
    Column("other", ForeignKey("articles.id"), primary_key=True),
    Column("likeness", Float, nullable=False),
    sqlite_with_rowid=False,
)

# ``changed`` is the version that last touched the story, ``state`` another random word after each change, and
# ``stamp`` the settings under which its edition was made, None where it is out of date. ``seen`` are the
# times at which its independent origins were first seen, ``moved`` the last.
stories = Table(
    "stories",
    metadata,
    Column("id", String, primary_key=True),
    Column("title", Line, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("disagreements", Integer, nullable=False),
    Column("seen", Json, nullable=False),
    Column("moved", Moment, index=True),
    Column("first", Date),
    Column("last", Date),
    Column("changed", Integer, nullable=False, index=True),
    Column("state", String, nullable=False),
    Column("stamp", String),
)

# The edition as it is handed out: edition.json's story, and the views as HTML.
editions = Table(
    "editions",
    metadata,
    Column("story", ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("json", PackedJson, nullable=False),
    Column("html", ExactText, nullable=False),
)

# For search over all stories. ``kind``: paragraph, quotation, claim, position, headline.
texts = Table(
    "texts",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("story", ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("version", ForeignKey("versions.id"), nullable=False),
    Column("article", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Line, nullable=False),
    Column("party", Line),
    Column("detail", Json),
    Column("outlet", Line),
    Column("day", Date),
    Index(None, "party", "kind"),
)

# Who is named in a story, under all names; ``name`` in lower case for look-up.
parties = Table(
    "parties",
    metadata,
    Column("story", ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("party", String, primary_key=True),
    Column("name", Line, nullable=False),
    Column("kind", String, nullable=False),
    Column("aliases", Json, nullable=False),
    Column("mentions", Integer, nullable=False),
    Index(None, "name"),
)

KEPT = (articles, reports, versions, pages, rejections, judgements, judged, follows, hooks, feeds, items)
DERIVED = (mastheads, profiles, keys, links, stories, editions, texts, parties)
