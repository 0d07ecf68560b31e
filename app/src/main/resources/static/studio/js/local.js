/** Moments in the reader's own time zone; without scripts the page says UTC. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const WORDS = new Intl.DateTimeFormat("en-GB", {
  day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
});

export function startLocalTimes() {
  for (const time of document.querySelectorAll("time[data-local]")) {
    time.title = time.textContent;
    time.textContent = WORDS.format(new Date(time.dateTime));
  }
  for (const name of document.querySelectorAll("[data-zone]")) name.textContent = ZONE;
  for (const input of document.querySelectorAll("[data-moment]")) choose(input);
}

/** Shows the moment in local time and sends it in UTC, to the end of the minute that is shown. */
function choose(input) {
  const at = new Date(input.dataset.iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  input.value = local.toISOString().slice(0, 16);
  input.form.addEventListener("formdata", (event) => {
    const chosen = new Date(input.value);
    if (Number.isNaN(chosen.getTime())) return;
    event.formData.set(input.name, new Date(chosen.getTime() + 59_999).toISOString());
  });
}
