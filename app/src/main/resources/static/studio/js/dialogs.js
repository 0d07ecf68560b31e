/** Forms that come as a fragment open as modal dialogs; `Esc`, Cancel and the backdrop close them. */
export function startDialogs() {
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id === "dialogs") open(document.querySelector("#dialogs dialog"));
    else adopt();
  });
  document.addEventListener("click", (event) => {
    const dialog = event.target.closest("dialog");
    if (!dialog) return;
    if (event.target === dialog || event.target.closest("[data-close]")) {
      event.preventDefault();
      close(dialog);
    }
  });
  document.addEventListener("submit", (event) => {
    // htmx swaps the page below; the dialog has done its part.
    if (event.target.closest("#dialogs dialog") && event.target.hasAttribute("hx-post")) {
      event.target.addEventListener("htmx:afterRequest", () => close(event.target.closest("dialog")), { once: true });
    }
  });
  adopt();
}

/** A form that the server drew open in the page, for browsers without scripts, becomes modal. */
function adopt() {
  const dialog = document.querySelector(".inline-dialog dialog");
  if (dialog) open(dialog);
}

function open(dialog) {
  if (!dialog) return;
  dialog.removeAttribute("open");
  dialog.showModal();
  (dialog.querySelector("[autofocus]") ?? dialog.querySelector("input:not([type=hidden]), textarea"))?.focus();
}

function close(dialog) {
  dialog?.close();
  if (dialog?.closest("#dialogs, .inline-dialog")) dialog.remove();
}
