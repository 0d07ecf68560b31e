/** A run as it happens: the server's event stream, resumed by the browser after a break. */
export function startRunStream() {
  const log = document.querySelector("[data-stream]");
  if (!log) return;
  const source = new EventSource(log.dataset.stream);
  source.addEventListener("happened", (event) => {
    add(log, JSON.parse(event.data));
    document.body.dispatchEvent(new CustomEvent("run-moved"));
  });
  source.addEventListener("end", () => {
    source.close();
    log.classList.remove("live");
    document.body.dispatchEvent(new CustomEvent("run-moved"));
  });
  source.addEventListener("open", () => log.classList.add("live"));
  source.addEventListener("error", () => log.classList.remove("live"));
}

function add(log, event) {
  if (log.querySelector(`[data-seq="${Number(event.seq)}"]`)) return;
  log.querySelector("[data-passing]")?.remove();
  const line = document.createElement("li");
  line.dataset.seq = event.seq;
  if (event.text.endsWith(" %")) line.dataset.passing = "yes";
  const time = document.createElement("time");
  time.textContent = event.at.slice(11, 19);
  const stage = document.createElement("b");
  stage.textContent = event.stage;
  const text = document.createElement("span");
  text.textContent = event.text;
  line.append(time, stage, text);
  log.prepend(line);
}
