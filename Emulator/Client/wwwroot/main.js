import { openSession, session } from "./core/session.js";
import { openApp } from "./shell/app.js";
import { fail, Shell } from "./shell/shell.js";
import { SidePanes } from "./shell/sidepanes.js";
import { createXrm } from "./clientapi/xrm.js";

/** Opens the app the address names and gives its pages `Xrm`. */
async function start(root) {
    await openSession();
    session.app = await openApp(new URLSearchParams(window.location.search), session.language);
    document.documentElement.lang = new Intl.Locale("en").language;
    const shell = new Shell(session.app, new SidePanes());
    shell.sidePanes.shell = shell;
    window.Xrm = createXrm(shell);
    await shell.open(root);
}

const root = document.getElementById("shell");
start(root).catch((error) => fail(root, error));
