/* What was begun outlasts a reload: it is kept in this browser until it is saved, let go, or thirty days old.
   Whoever opens the panel next in this browser as somebody else sees nothing of them: they are removed then. */

const NAME = "chk.draft|";
const KEPT_MS = 30 * 86400000;
const PATIENCE_MS = 300;

/** keep(place, content), forget(place), read(place), of a place { deal, key }: content() gives what is kept, with the time it was begun as `on`. */
export function draftStore(panel) {
    const waiting = new Map();
    let timer = null;
    let swept = null;

    const nameOf = ({ deal, key }) => NAME + panel.user + "|" + deal + "|" + key;

    /* Writing to the disk must not slow typing down. */
    function keep(place, content) {
        if (!panel.user) return;
        waiting.set(nameOf(place), content);
        if (!timer) timer = setTimeout(flush, PATIENCE_MS);
    }

    function flush() {
        clearTimeout(timer);
        timer = null;
        waiting.forEach((content, name) => quietly(() => localStorage.setItem(name, JSON.stringify(content()))));
        waiting.clear();
    }

    function forget(place) {
        waiting.delete(nameOf(place));
        quietly(() => localStorage.removeItem(nameOf(place)));
    }

    function read(place) {
        if (!panel.user) return null;
        if (swept !== panel.user) sweep();
        return quietly(() => JSON.parse(localStorage.getItem(nameOf(place))));
    }

    function sweep() {
        swept = panel.user;
        quietly(() => Object.keys(localStorage).filter(name => name.startsWith(NAME) && !isOurs(name)).forEach(name => localStorage.removeItem(name)));
    }

    function isOurs(name) {
        const kept = quietly(() => JSON.parse(localStorage.getItem(name)));
        return Boolean(kept) && name.startsWith(NAME + panel.user + "|") && Date.now() - Date.parse(kept.on) < KEPT_MS;
    }

    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return { keep, forget, read };
}

/* A browser may have no room, or keep nothing at all; then the words live as long as the page. */
function quietly(action) {
    try {
        return action();
    } catch (notKept) {
        return null;
    }
}
