"""The first tables, as they were: plain types, since those of the code may change."""

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Text,
    UniqueConstraint,
)

from rashomon.store.search import search_for

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "articles",
        Column("id", String(), nullable=False),
        Column("text", LargeBinary(), nullable=False),
        PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "feeds",
        Column("url", Text(), nullable=False),
        Column("title", Text()),
        Column("added", DateTime(), nullable=False),
        Column("etag", Text()),
        Column("modified", Text()),
        Column("checked", DateTime()),
        Column("worked", DateTime()),
        Column("due", DateTime()),
        Column("failures", Integer(), nullable=False),
        Column("error", Text()),
        PrimaryKeyConstraint("url"),
    )
    op.create_table(
        "follows",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("reader", Text(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("target", Text(), nullable=False),
        Column("looked", Integer(), nullable=False),
        Column("made", DateTime(), nullable=False),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("reader", "kind", "target"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "judgements",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("ruling", Text(), nullable=False),
        Column("author", Text(), nullable=False),
        Column("made", DateTime(), nullable=False),
        Column("withdrawn", DateTime()),
        PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rejections",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("path", Text(), nullable=False),
        Column("reason", Text(), nullable=False),
        Column("seen", DateTime(), nullable=False),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("path", "reason"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "reports",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("address", Text(), nullable=False),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("address"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "stories",
        Column("id", String(), nullable=False),
        Column("title", Text(), nullable=False),
        Column("reports", Integer(), nullable=False),
        Column("origins", Integer(), nullable=False),
        Column("outlets", Integer(), nullable=False),
        Column("disagreements", Integer(), nullable=False),
        Column("seen", Text(), nullable=False),
        Column("moved", DateTime()),
        Column("first", Date()),
        Column("last", Date()),
        Column("changed", Integer(), nullable=False),
        Column("state", String(), nullable=False),
        Column("stamp", String()),
        PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_stories_changed"), "stories", ["changed"])
    op.create_index(op.f("ix_stories_moved"), "stories", ["moved"])
    op.create_table(
        "editions",
        Column("story", String(), nullable=False),
        Column("json", LargeBinary(), nullable=False),
        Column("html", LargeBinary(), nullable=False),
        ForeignKeyConstraint(["story"], ["stories.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("story"),
    )
    op.create_table(
        "hooks",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("follow", Integer(), nullable=False),
        Column("url", Text(), nullable=False),
        Column("secret", Text(), nullable=False),
        Column("sent", Integer(), nullable=False),
        Column("failures", Integer(), nullable=False),
        Column("due", DateTime()),
        Column("error", Text()),
        ForeignKeyConstraint(["follow"], ["follows.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "judged",
        Column("article", String(), nullable=False),
        Column("judgement", Integer(), nullable=False),
        ForeignKeyConstraint(["judgement"], ["judgements.id"]),
        PrimaryKeyConstraint("article", "judgement"),
    )
    op.create_table(
        "keys",
        Column("key", BigInteger(), nullable=False),
        Column("article", String(), nullable=False),
        ForeignKeyConstraint(["article"], ["articles.id"]),
        PrimaryKeyConstraint("key", "article"),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_keys_article"), "keys", ["article"])
    op.create_table(
        "links",
        Column("article", String(), nullable=False),
        Column("other", String(), nullable=False),
        Column("likeness", Float(), nullable=False),
        ForeignKeyConstraint(["article"], ["articles.id"]),
        ForeignKeyConstraint(["other"], ["articles.id"]),
        PrimaryKeyConstraint("article", "other"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parties",
        Column("story", String(), nullable=False),
        Column("party", String(), nullable=False),
        Column("name", Text(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("aliases", Text(), nullable=False),
        Column("mentions", Integer(), nullable=False),
        ForeignKeyConstraint(["story"], ["stories.id"], ondelete="CASCADE"),
        PrimaryKeyConstraint("story", "party"),
    )
    op.create_index(op.f("ix_parties_name"), "parties", ["name"])
    op.create_table(
        "profiles",
        Column("article", String(), nullable=False),
        Column("profile", LargeBinary(), nullable=False),
        Column("grouped", String()),
        Column("story", String()),
        ForeignKeyConstraint(["article"], ["articles.id"]),
        PrimaryKeyConstraint("article"),
    )
    op.create_index(op.f("ix_profiles_grouped"), "profiles", ["grouped"])
    op.create_index(op.f("ix_profiles_story"), "profiles", ["story"])
    op.create_table(
        "versions",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("report", Integer(), nullable=False),
        Column("article", String(), nullable=False),
        Column("digest", String(), nullable=False),
        Column("path", LargeBinary(), nullable=False),
        Column("sha256", String(), nullable=False),
        Column("metadata", Text(), nullable=False),
        Column("seen", DateTime(), nullable=False),
        ForeignKeyConstraint(["article"], ["articles.id"]),
        ForeignKeyConstraint(["report"], ["reports.id"]),
        PrimaryKeyConstraint("id"),
        UniqueConstraint("report", "digest"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_versions_article"), "versions", ["article"])
    op.create_table(
        "items",
        Column("feed", Text(), nullable=False),
        Column("item", Text(), nullable=False),
        Column("url", Text(), nullable=False),
        Column("title", Text()),
        Column("published", DateTime()),
        Column("updated", DateTime()),
        Column("state", String(), nullable=False),
        Column("tries", Integer(), nullable=False),
        Column("due", DateTime()),
        Column("error", Text()),
        Column("etag", Text()),
        Column("modified", Text()),
        Column("version", Integer()),
        ForeignKeyConstraint(["feed"], ["feeds.url"]),
        ForeignKeyConstraint(["version"], ["versions.id"]),
        PrimaryKeyConstraint("feed", "item"),
    )
    op.create_index(op.f("ix_items_state_due"), "items", ["state", "due"])
    op.create_index(op.f("ix_items_url"), "items", ["url"])
    op.create_table(
        "mastheads",
        Column("version", Integer(), nullable=False),
        Column("report", Integer(), nullable=False),
        Column("article", String(), nullable=False),
        Column("name", String(), nullable=False),
        Column("rules", String(), nullable=False),
        Column("current", Boolean(), nullable=False),
        Column("published", Date()),
        Column("outlet", Text()),
        Column("agency", Text()),
        Column("headline", Text()),
        Column("language", String(), nullable=False),
        ForeignKeyConstraint(["article"], ["articles.id"]),
        ForeignKeyConstraint(["report"], ["reports.id"]),
        ForeignKeyConstraint(["version"], ["versions.id"]),
        PrimaryKeyConstraint("version"),
    )
    op.create_index(op.f("ix_mastheads_article"), "mastheads", ["article"])
    op.create_index(op.f("ix_mastheads_name"), "mastheads", ["name"])
    op.create_index(op.f("ix_mastheads_outlet"), "mastheads", ["outlet"])
    op.create_index(op.f("ix_mastheads_published"), "mastheads", ["published"])
    op.create_index(op.f("ix_mastheads_report"), "mastheads", ["report"])
    op.create_index(op.f("ix_mastheads_rules"), "mastheads", ["rules"])
    op.create_table(
        "pages",
        Column("version", Integer(), nullable=False),
        Column("page", LargeBinary(), nullable=False),
        ForeignKeyConstraint(["version"], ["versions.id"]),
        PrimaryKeyConstraint("version"),
    )
    op.create_table(
        "texts",
        Column("id", Integer(), autoincrement=True, nullable=False),
        Column("story", String(), nullable=False),
        Column("version", Integer(), nullable=False),
        Column("article", String(), nullable=False),
        Column("kind", String(), nullable=False),
        Column("start", Integer(), nullable=False),
        Column("end", Integer(), nullable=False),
        Column("text", Text(), nullable=False),
        Column("party", Text()),
        Column("detail", Text()),
        Column("outlet", Text()),
        Column("day", Date()),
        ForeignKeyConstraint(["story"], ["stories.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["version"], ["versions.id"]),
        PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_texts_party_kind"), "texts", ["party", "kind"])
    op.create_index(op.f("ix_texts_story"), "texts", ["story"])
    search_for(op.get_bind().dialect.name).create(op.get_bind())
