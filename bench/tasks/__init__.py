"""One module a task, each with ``measure(paths) -> Report``."""
