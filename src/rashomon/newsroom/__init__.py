"""The desk's work over a store: add, file, make editions, follow, watch. Rules about news are in the rooms
below; here they are only put together with what is kept."""
