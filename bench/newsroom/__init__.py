"""The newsroom measured: how fast it adds and answers, and what is left after it was killed."""
