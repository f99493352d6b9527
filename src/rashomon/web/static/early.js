"use strict";
/* Before anything is painted: the theme that the reader chose, and that scripts run here. */
try {
  const theme = localStorage.getItem("rashomon-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* a browser may keep nothing */ }
document.documentElement.classList.add("js");
