// The studio's behaviour. Every page works without it; it adds keys, dialogs and a player.
import { startDialogs } from "./dialogs.js";
import { startKeys } from "./keys.js";
import { startLocalTimes } from "./local.js";
import { startRoom } from "./room.js";
import { startRunStream } from "./stream.js";
import { startTheme } from "./theme.js";
import { toast } from "./toast.js";

startTheme();
startDialogs();
startKeys();
startRoom();
startRunStream();
startLocalTimes();

document.body.addEventListener("htmx:sendError", () => toast("The studio does not answer. Nothing was changed.", true));
document.body.addEventListener("htmx:responseError", (event) =>
  toast(`That did not work (${event.detail.xhr.status}). Nothing was changed.`, true));
