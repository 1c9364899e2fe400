import { parseResx } from "../format/resx.js";
import { webResourceAddress } from "../ui/frame.js";

const loaded = new Map();

/**
 * A string of a RESX web resource named `<base>.<lcid>.resx`: the user's language, else the organisation's (Learn: "getResourceString").
 * The function is synchronous, and so is this read, once per file. The platform also asks for the file to be a dependency of the script.
 */
export function resourceString(base, key, userLanguage, baseLanguage) {
    for (const language of new Set([userLanguage, baseLanguage])) {
        const text = stringsOf(`${base}.${language}.resx`)?.get(key);
        if (text !== undefined) return text;
    }
    throw new Error(`The string "${key}" was not found in ${base}.${userLanguage}.resx.`);
}

function stringsOf(name) {
    if (!loaded.has(name)) {
        const request = new XMLHttpRequest();
        request.open("GET", webResourceAddress(name), false);
        request.send();
        loaded.set(name, request.status === 200 ? parseResx(request.responseText, name) : null);
    }
    return loaded.get(name);
}
