"""An edition in; what one view of the page shows out."""
