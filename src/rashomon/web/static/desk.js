"use strict";
(() => {
  const root = document.documentElement;
  const story = document.querySelector(".story");

  /* Light and dark, and the way to the search field: on a story's page they are page.js's */
  function theme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try { localStorage.setItem("rashomon-theme", root.dataset.theme); } catch { /* a browser may keep nothing */ }
  }
  if (!story) {
    document.addEventListener("click", (event) => { if (event.target.closest("[data-do=theme]")) theme(); });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
      event.preventDefault();
      document.querySelector("main input[type=search], .seek input").focus();
    });
  }

  const page = async (address) => {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(answer.status);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  /* Times as the reader's clock shows them */
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  const date = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
  function local(part) {
    const today = date.format(new Date());
    part.querySelectorAll("time[datetime]").forEach((place) => {
      const time = new Date(place.dateTime);
      place.title ||= place.textContent;
      place.textContent = (date.format(time) === today ? "today" : date.format(time)) + ", " + clock.format(time);
    });
  }
  local(document);

  /* A page that stands open says when something has come in; it never moves what is being read.
     Where all that it shows is how things stand, it shows them anew. */
  document.querySelectorAll("[data-pulse]").forEach((place) => {
    const fields = place.dataset.pulse.split(" ");
    setInterval(async () => {
      if (document.hidden || place.contains(document.activeElement) || place.querySelector("details[open]")) return;
      try {
        const now = await (await fetch("/api/pulse", { credentials: "same-origin" })).json();
        const known = fields.map((name) => now[name] ?? "").join(" ");
        if (known === place.dataset.known) return;
        place.hidden = false;
        if (!place.dataset.renew) return;
        const open = (await page(place.dataset.renew)).querySelector("[data-renew]");
        place.dataset.known = open.dataset.known;
        place.replaceChildren(...open.childNodes);
        local(place);
      } catch { /* the server may come back */ }
    }, place.dataset.renew ? 3000 : 10000);
  });

  /* What takes longer to look up than the page is waited for */
  document.querySelectorAll("[data-fetch]").forEach(async (place) => {
    try { place.replaceChildren(...(await page(place.dataset.fetch)).body.childNodes); } catch { /* the link to it stays */ }
  });

  /* An edition that is being made: look again, but never while somebody reads on or writes */
  const again = document.querySelector("[data-again]");
  if (again) {
    setTimeout(async () => {
      if (!story) { location.reload(); return; }
      for (let tries = 0; tries < 20; tries += 1) {
        try {
          const notice = (await page(location.pathname)).querySelector("[data-again]");
          if (!notice) { again.firstChild.textContent = "A new edition is here. "; again.querySelector("a").textContent = "Show it"; return; }
        } catch { return; }
        await new Promise((done) => setTimeout(done, 4000));
      }
    }, Number(again.dataset.again) * 1000);
  }

  /* A correction opens over the story instead of leaving it */
  let dialog = null;
  async function correct(link) {
    const form = (await page(link.href)).getElementById("correct");
    dialog?.remove();
    dialog = document.createElement("dialog");
    dialog.setAttribute("aria-labelledby", "h-correct");
    dialog.append(document.adoptNode(form));
    document.body.append(dialog);
    dialog.addEventListener("close", () => link.focus());
    dialog.querySelectorAll(".cancel").forEach((away) => away.addEventListener("click", (event) => { event.preventDefault(); dialog.close(); }));
    dialog.querySelectorAll("form").forEach((item) => item.addEventListener("submit", () => {
      try { sessionStorage.setItem("rashomon-back", location.hash); } catch { /* then the page begins at its top */ }
    }));
    dialog.showModal();
    const heading = dialog.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.judge");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    correct(link).catch(() => { location.href = link.href; });
  });

  /* Back from a judgement: to the view one came from, and the words that it was about */
  const notice = document.querySelector("[data-judged]");
  if (notice && story) {
    let view = "";
    try { view = sessionStorage.getItem("rashomon-back") || ""; sessionStorage.removeItem("rashomon-back"); } catch { /* as above */ }
    if (view) {
      history.replaceState(null, "", location.pathname + location.search + view);
      dispatchEvent(new HashChangeEvent("hashchange"));
    }
  }
})();
