"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const stories = all(".story");
  let pending = { end: 0, note: null };

  const remember = (value) => { try { localStorage.setItem("rashomon-theme", value); } catch { /* a file may have no storage */ } };
  const remembered = () => { try { return localStorage.getItem("rashomon-theme"); } catch { return null; } };
  const shown = () => stories.find((story) => story.classList.contains("shown"));
  const report = (story = shown()) => story && (story.querySelector(".report.shown") || story.querySelector(".report"));
  const apparatus = (story = shown()) => story && story.querySelector(".apparatus");
  const only = (items, chosen, name = "shown") => items.forEach((item) => item.classList.toggle(name, item === chosen));
  const current = (links, hash) => links.forEach((link) => {
    if (link.hash === hash) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  });

  /* Which story, view and report the address names */
  function show() {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* not an address of ours */ }
    const story = (target && target.closest(".story")) || shown() || stories[0];
    if (!story) return;
    only(stories, story);
    let view = target && (target.closest(".view") || (target.matches(".story") ? null : undefined));
    view = view || story.querySelector(".view.shown") || story.querySelector(".view");
    if (!location.hash || (target && target.matches(".story"))) view = story.querySelector(".view");
    only(all(".view", story), view);
    story.classList.toggle("inner", view !== story.querySelector(".view"));
    current(all(".views a", story), "#" + view.id);
    current(all(".chooser a"), "#" + story.querySelector(".view").id);
    document.title = `${view.querySelector("h2").textContent} · ${story.querySelector("h1").textContent.slice(0, 100)}`;
    if (view.matches(".reader")) read(story, view, target);
    else if (target) land(target, view);
    pending = { end: 0, note: null };
  }

  function land(target, view) {
    const folded = target.closest("details");
    if (folded) folded.open = true;
    target.scrollIntoView({ block: target !== view && view.contains(target) ? "center" : "start" });
    if (target !== view) return;
    const heading = view.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /* The Reader */
  function read(story, view, target) {
    let base = target && target.closest(".report");
    const note = target && target.closest(".note");
    if (note) base = carrier(story, note.id);
    base = base || report(story);
    if (base && !base.classList.contains("shown")) rebase(story, base);
    if (note) { pick([note.id]); return; }
    if (pending.note) pick([pending.note]); else if (target !== view) pick([]);
    if (!target || target === view || target === base) { (target || view).scrollIntoView({ block: "start" }); return; }
    flash(base, target, pending.end);
    target.scrollIntoView({ block: "center" });
  }

  function rebase(story, base) {
    only(all(".report", story), base);
    current(all(".bases a", story), "#" + base.id);
    const order = new Map();
    all("[data-n]", base).forEach((item) => item.dataset.n.split(" ").forEach((id) => order.has(id) || order.set(id, order.size)));
    const holder = story.querySelector(".notes");
    const notes = all(".note", holder);
    notes.forEach((item) => item.classList.toggle("away", !order.has(item.id)));
    notes.filter((item) => order.has(item.id)).sort((a, b) => order.get(a.id) - order.get(b.id)).forEach((item) => holder.append(item));
  }

  function carrier(story, id) {
    const now = report(story);
    const has = (item) => all("[data-n]", item).some((mark) => mark.dataset.n.split(" ").includes(id));
    return now && has(now) ? now : all(".report", story).find(has);
  }

  function flash(base, target, end) {
    all(".flash", base).forEach((item) => item.classList.remove("flash"));
    const spot = (item) => Number(item.id.slice(item.id.lastIndexOf("-") + 1));
    if (!target.matches(".s")) return;
    const from = spot(target);
    all(".s", base).filter((item) => spot(item) >= from && spot(item) < Math.max(end, from + 1)).forEach((item) => item.classList.add("flash"));
  }

  function pick(ids) {
    const side = apparatus();
    if (!side) return;
    all(".flash").forEach((item) => item.classList.remove("flash"));
    all(".s", report()).forEach((item) => item.classList.toggle("on", ids.some((id) => (item.dataset.n || "").split(" ").includes(id))));
    all(".note", side).forEach((item) => item.classList.toggle("picked", ids.includes(item.id)));
    side.classList.toggle("chosen", ids.length > 0);
    side.scrollTop = 0;
  }

  function step(by) {
    const story = shown();
    const view = story && story.querySelector(".view.reader");
    if (!view) return;
    if (!view.classList.contains("shown")) {
      history.pushState(null, "", "#" + view.id);
      show();
    }
    const marks = all("a[data-n]", report()).filter((item) => item.getClientRects().length);
    if (!marks.length) return;
    const at = marks.indexOf(marks.find((item) => item.classList.contains("at")));
    const next = marks[at < 0 ? (by > 0 ? 0 : marks.length - 1) : (at + by + marks.length) % marks.length];
    only(marks, next, "at");
    pick(next.dataset.n.split(" "));
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  }

  /* Find: over the text of every report of the story that is shown */
  const plain = (text) => {
    const lower = text.toLowerCase();
    return (lower.length === text.length ? lower : text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  };
  function find() {
    const dialog = document.getElementById("find");
    if (!dialog.open) dialog.showModal();
    document.getElementById("find-words").select();
  }
  function hits() {
    const wanted = plain(document.getElementById("find-words").value.trim());
    const list = document.getElementById("find-hits");
    const count = document.getElementById("find-count");
    list.replaceChildren();
    count.textContent = "";
    const story = shown();
    if (wanted.length < 2 || !story) return;
    let total = 0;
    for (const paper of all(".report", story)) {
      for (const block of all(".block", paper)) {
        const parts = all(".s:not(.furniture)", block);  // a copy set aside would be found a second time
        if (!parts.length) continue;
        const text = parts.map((part) => part.textContent).join("");
        const where = plain(text).indexOf(wanted);
        if (where < 0) continue;
        total += 1;
        if (total <= 60) list.append(hit(paper, parts, text, where, wanted.length));
      }
    }
    count.textContent = total ? `${total} ${total === 1 ? "paragraph" : "paragraphs"}${total > 60 ? ", the first 60 shown" : ""}` : "Not in any report.";
  }
  function hit(paper, parts, text, where, length) {
    let passed = 0;
    const part = parts.find((item) => (passed += item.textContent.length) > where) || parts[0];
    const link = document.createElement("a");
    link.href = "#" + part.id;
    const found = document.createElement("mark");
    found.textContent = text.slice(where, where + length);
    const before = text.slice(0, where);
    const after = text.slice(where + length);
    const start = before.length > 70 ? "… " + before.slice(-70).replace(/^\S*\s/, "") : before;
    const end = after.length > 90 ? after.slice(0, 90).replace(/\s\S*$/, "") + " …" : after;
    link.append(paper.querySelector(".sig").cloneNode(true), " ", start, found, end);
    link.addEventListener("click", () => document.getElementById("find").close());
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  /* Light and dark */
  function theme() {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    remember(root.dataset.theme);
  }

  function back() {
    pick([]);
    report()?.querySelector(".at")?.focus();
  }

  const does = { find, theme, help: () => document.getElementById("help").showModal(), all: () => pick([]) };
  const keys = { j: () => step(1), k: () => step(-1), "/": find, "?": does.help, Escape: back };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) { does[button.dataset.do](); return; }
    const mark = event.target.closest(".report [data-n]");
    if (mark && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      only(all(".at", report()), null, "at");
      if (mark.matches("a")) mark.classList.add("at");
      pick(mark.dataset.n.split(" "));
      if (mark.matches("a") && event.detail === 0) apparatus().querySelector(".picked")?.focus();
      return;
    }
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const note = link.closest(".note");
    pending = { end: Number(link.dataset.end || 0), note: note && link.matches(".words") ? note.id : null };
    if (link.hash === location.hash) { event.preventDefault(); show(); }
  });
  document.addEventListener("change", (event) => {
    const kind = event.target.dataset.mark;
    if (kind) report().closest(".reader").classList.toggle("no-" + kind, !event.target.checked);
  });
  document.getElementById("find-words").addEventListener("input", hits);
  document.getElementById("find").addEventListener("submit", (event) => {
    const first = document.querySelector("#find-hits a");
    if (event.submitter && document.activeElement === event.submitter) return;
    if (first) { event.preventDefault(); first.click(); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    if (/^[1-9]$/.test(event.key)) {
      const papers = shown() ? all(".report", shown()) : [];
      const paper = papers[Number(event.key) - 1];
      if (paper) location.hash = paper.id;
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  addEventListener("hashchange", show);

  const before = remembered();
  if (before === "light" || before === "dark") root.dataset.theme = before;
  root.classList.add("js");
  stories.forEach((story) => {
    const names = new Map(all(".report", story).map((item) => [item.dataset.siglum, item.dataset.source]));
    all(".sig", story).forEach((badge) => { badge.title = names.get(badge.textContent) || ""; });
  });
  stories.forEach((story) => { const first = story.querySelector(".report"); if (first) rebase(story, first); });
  show();
})();
