/* Why something was not done, told apart by what helps. (Learn: "Troubleshoot Dataverse client errors", "Service protection API limits".) */

const SENTENCE_OF_OURS = /\(CHK\d+\)\s*$/;
const CHANGED = /\(CHK205\)\s*$/;
const PLUGIN = 0x80040265;
const BUSY = [429, 0x80072321, 0x80072322, 0x80072326];
const FORBIDDEN = [401, 403, 0x80040220, 0x80040299, 0x80048306];

/** "changed": somebody else wrote meanwhile. "said": the message is a sentence for people. "busy": it is too much at once. "forbidden": not with these rights. "unreachable": no answer came.
    "failed": anything else. */
export function kindOf({ errorCode, message }) {
    const code = Number(errorCode) >>> 0;
    if (CHANGED.test(message)) return "changed";
    if (SENTENCE_OF_OURS.test(message) || code === PLUGIN) return "said";
    if (BUSY.includes(code)) return "busy";
    if (FORBIDDEN.includes(code)) return "forbidden";
    return code === 0 ? "unreachable" : "failed";
}

/** What a request answers; rejects as unreachable when nothing comes in time. onSlow() hears that it takes long. */
export function inTime(request, { slowAfter, givenUpAfter, onSlow }) {
    return new Promise((resolve, reject) => {
        const slow = setTimeout(onSlow, slowAfter);
        const over = setTimeout(() => reject(Object.assign(new Error("…" + givenUpAfter / 1000 + " s"), { errorCode: 0 })), givenUpAfter);
        const done = settle => value => {
            clearTimeout(slow);
            clearTimeout(over);
            settle(value);
        };
        request.then(done(resolve), done(reject));
    });
}
