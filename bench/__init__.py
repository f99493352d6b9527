"""Accuracy and speed: tasks, floors, peers."""
