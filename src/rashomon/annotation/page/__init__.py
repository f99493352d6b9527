"""What each line of a whole web page is: its menus, prompts and links around the report and inside it."""

from rashomon.annotation.page.read import Page, is_page, read_page

__all__ = ["Page", "is_page", "read_page"]
