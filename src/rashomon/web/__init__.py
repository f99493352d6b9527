"""The newsroom in a browser: pages and their JSON twins over ``newsroom``. No SQL, no rule about news."""
