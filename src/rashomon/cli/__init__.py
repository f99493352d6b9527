"""The command: parse, call, print. One module a command."""

import sys

try:
    import click
except KeyboardInterrupt:  # Ctrl-C before the command could begin
    sys.exit(130)

from rashomon import __version__
from rashomon.cli.add import add
from rashomon.cli.check import check
from rashomon.cli.follow import follow, news
from rashomon.cli.frame import Command
from rashomon.cli.read import read
from rashomon.cli.search import search
from rashomon.cli.serve import serve
from rashomon.cli.stories import stories, story
from rashomon.cli.upkeep import doctor, export, import_, rebuild
from rashomon.cli.watch import feeds, watch


@click.group(
    cls=Command,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status of read: 0 all read, 1 some inputs rejected, 2 none readable, wrong use or an output "
    "that cannot be written. Of check: see rashomon check --help. Of both: 130 stopped by Ctrl-C, 141 the "
    "reader of a pipe went away.",
)
@click.version_option(__version__, package_name="rashomon", message="%(prog)s %(version)s")
def main() -> None:
    """Lay the reports of one news story side by side: who says what, in which words, on whose
    authority, and where the tellings part.

    \b
    Examples:
      rashomon read reports/                          the edition, in this terminal
      rashomon read a.txt b.html --html edition.html  a page to keep
      rashomon read feed.jsonl --json - | jq .        for another program
      rashomon read --help                            all that read can do
      rashomon check "Ek resigned on Friday" reports/  who carries this statement

    \b
    Over a store, which keeps what comes in:
      rashomon add reports/                           file them under their stories
      rashomon stories                                what there is; story ID shows one
      rashomon search '"final offer"'                 words in all reports
      rashomon serve https://example.org/feed.xml     the live desk in the browser
    """


for command in (
    read,
    check,
    add,
    stories,
    story,
    search,
    rebuild,
    export,
    import_,
    doctor,
    watch,
    feeds,
    follow,
    news,
    serve,
):
    main.add_command(command)
