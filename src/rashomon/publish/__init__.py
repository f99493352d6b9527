"""An edition in; JSON, Markdown, a page or terminal text out."""
