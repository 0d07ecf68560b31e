/** Dark and light: the device decides until the reviewer does; the choice lives in a cookie. */
export function startTheme() {
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-theme-toggle]")) return;
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : !matchMedia("(prefers-color-scheme: light)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    document.cookie = `cf_theme=${root.dataset.theme};path=/;max-age=31536000;samesite=strict`;
  });
}
