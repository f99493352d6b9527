"""Rashomon lays the tellings of one news story side by side. ``read`` does it all."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rashomon.pipeline import annotate, check, collate, gather, read

__all__ = ["__version__", "annotate", "check", "collate", "gather", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that the command answers --help at once.
    if name in ("annotate", "check", "collate", "gather", "read"):
        from rashomon import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
