/** Says something in passing. */
export function toast(text, bad = false) {
  const note = document.createElement("p");
  note.className = bad ? "toast bad" : "toast";
  note.textContent = text;
  document.getElementById("toasts").replaceChildren(note);
  setTimeout(() => note.remove(), 5000);
}
