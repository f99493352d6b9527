"""What all forms share: each was made for the reader who sends it."""

from typing import Annotated

from fastapi import Depends, Form, HTTPException, Request

from rashomon.intake.fetching.addresses import LONGEST_ADDRESS
from rashomon.web.asked import desk_of


def check_form(request: Request, form: Annotated[str, Form(max_length=200)] = "") -> None:
    """Refuse a form that was not made for this reader (the guard has checked where it was sent from)."""
    session = request.state.session
    if not session or not desk_of(request).keys.is_form_token(session, form):
        raise HTTPException(403, "This form is older than the server's memory. Go back, reload, try again.")


Checked = Depends(check_form)
Field = Annotated[str, Form(max_length=400)]
Address = Annotated[str, Form(max_length=LONGEST_ADDRESS)]
