"""What a page shows: read-only looks at the store, each one frozen dataclasses."""
