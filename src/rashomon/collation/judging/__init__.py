"""A person's judgements, applied to what the rules found; found again by article and exact words alone."""

from rashomon.collation.judging.claims import judge_claims
from rashomon.collation.judging.disagreements import judge_disagreements
from rashomon.collation.judging.outcomes import outcomes
from rashomon.collation.judging.speakers import judge_speakers

__all__ = ["judge_claims", "judge_disagreements", "judge_speakers", "outcomes"]
