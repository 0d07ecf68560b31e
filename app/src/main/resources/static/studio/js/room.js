/** The review room: tabs, the strip of beats, and the player's keys. */
const FRAME = 1 / 30;

export function startRoom() {
  furnish();
  document.body.addEventListener("htmx:afterSettle", furnish);
  document.addEventListener("click", (event) => {
    const time = event.target.closest("[data-at]");
    if (time) seek(Number(time.dataset.at));
    const tab = event.target.closest('[role="tab"]') ?? event.target.closest('#main a[href="#qa"]');
    if (tab) {
      event.preventDefault();
      choose(tab.getAttribute("href").slice(1), true);
    }
  });
  document.addEventListener("keydown", (event) => {
    const tab = event.target.closest?.('[role="tab"]');
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!tab || !by) return;
    const tabs = [...document.querySelectorAll('[role="tab"]')];
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    choose(next.getAttribute("href").slice(1), true);
    next.focus();
  });
}

function furnish() {
  const facts = document.querySelector(".room .facts");
  if (facts && !facts.classList.contains("tabbed")) {
    facts.classList.add("tabbed");
    const tabs = facts.querySelector(".tabs");
    tabs.setAttribute("role", "tablist");
    for (const tab of tabs.querySelectorAll("a")) tab.setAttribute("role", "tab");
    for (const panel of facts.querySelectorAll(".panel")) panel.setAttribute("role", "tabpanel");
    const wanted = location.hash.slice(1);
    choose(document.querySelector(`.panel[id="${CSS.escape(wanted)}"]`) ? wanted : "script", false);
  }
  for (const part of document.querySelectorAll(".strip [data-grow]")) {
    part.style.flexGrow = part.dataset.grow;
  }
  const player = video();
  if (player && !player.dataset.watched) {
    player.dataset.watched = "yes";
    player.addEventListener("timeupdate", () => follow(player.currentTime));
  }
}

function choose(id, moved) {
  for (const panel of document.querySelectorAll(".tabbed .panel")) panel.hidden = panel.id !== id;
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const on = tab.getAttribute("href") === `#${id}`;
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    if (on && moved) tab.scrollIntoView({ block: "nearest" });
  }
  if (moved) history.replaceState(history.state, "", `#${id}`);
}

function video() {
  return document.getElementById("player");
}

function follow(time) {
  const marks = [...document.querySelectorAll(".strip [data-at]")];
  const now = marks.findLast((mark) => Number(mark.dataset.at) <= time + FRAME);
  for (const mark of marks) mark.classList.toggle("on", mark === now);
}

function seek(to) {
  const player = video();
  if (!player) return;
  player.currentTime = to;
  follow(to);
}

export function togglePlay() {
  const player = video();
  if (!player) return false;
  if (player.paused) player.play();
  else player.pause();
  return true;
}

export function stepFrame(by) {
  const player = video();
  if (!player) return false;
  player.pause();
  player.currentTime = Math.max(0, player.currentTime + by * FRAME);
  return true;
}

export function stepFormat() {
  const all = [...document.querySelectorAll("[data-format]")];
  if (all.length < 2) return false;
  const at = all.findIndex((link) => link.hasAttribute("aria-current"));
  all[(at + 1) % all.length].click();
  return true;
}
