import { stepFormat, stepFrame, togglePlay } from "./room.js";

/** Keys press the same buttons that a mouse would, so they obey the same rules. */
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, dialog[open]")) return;
    const action = ACTIONS[event.key];
    if (action && action(event) !== false) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) help();
  });
  document.addEventListener("focusin", (event) => mark(event.target.closest("[data-row]")));
  document.body.addEventListener("htmx:beforeSwap", remember);
  document.body.addEventListener("htmx:afterSettle", restore);
}

const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  Enter: (event) => (event.target.closest("a, button") ? false : openRow()),
  a: () => press("approve"),
  c: () => press("request_changes"),
  x: () => press("reject"),
  " ": (event) => (event.target.closest("a, button, video") ? false : togglePlay()),
  ",": () => stepFrame(-1),
  ".": () => stepFrame(1),
  f: () => stepFormat(),
  i: () => location.assign("/"),
  r: () => location.assign("/runs"),
  s: () => location.assign("/scale"),
  l: () => location.assign("/learning"),
  "?": () => help(),
};

let index = 0;

function rows() {
  return [...document.querySelectorAll("[data-row]")];
}

function current() {
  return document.querySelector("[data-row].at");
}

function mark(row) {
  if (!row) return;
  for (const other of rows()) other.classList.toggle("at", other === row);
}

function move(by) {
  const main = document.getElementById("main");
  if (main.dataset.screen === "room") {
    const to = by > 0 ? main.dataset.next : main.dataset.previous;
    return to ? location.assign(to) : false;
  }
  const all = rows();
  if (all.length === 0) return false;
  const at = all.indexOf(current());
  const row = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  mark(row);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  return true;
}

function openRow() {
  const link = current()?.querySelector("[data-open]");
  if (!link) return false;
  link.click();
  return true;
}

function press(verb) {
  const place = document.querySelector("#main .row.at, #main .decide, #main .card.at") ?? null;
  if (!place) return false;
  const target =
    place.querySelector(`[data-verb="${verb}"]`) ??
    place.querySelector('[data-verb="blocked"]') ??
    place.querySelector('[data-verb="sign"]') ??
    document.querySelector('#signed[data-signed="no"]');
  if (!target) return false;
  const button = target.matches("form") ? target.querySelector("button") : target;
  button.click();
  return true;
}

function help() {
  document.getElementById("keys").showModal();
}

/** After a decision in the inbox the next row takes the place of the decided one. */
function remember() {
  index = Math.max(rows().indexOf(current()), 0);
}

function restore(event) {
  if (event.detail.target?.id !== "main" && event.detail.elt?.id !== "main") return;
  const all = rows();
  if (all.length === 0) return;
  const row = all[Math.min(index, all.length - 1)];
  mark(row);
  row.focus({ preventScroll: true });
}
