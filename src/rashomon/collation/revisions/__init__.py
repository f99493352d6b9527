"""What one version of a report says otherwise than an earlier one."""

from rashomon.collation.revisions.find import compare_versions, find_revisions

__all__ = ["compare_versions", "find_revisions"]
