import { requestOf } from "./request.js";

const root = "/api/data/v9.2/";
const line = "\r\n";

/**
 * executeMultiple (Learn: "executeMultiple (Client API reference)"): every request in one $batch; an array inside the array is a change set.
 * Resolves with one response per request.
 */
export async function executeBatch(requests) {
    const boundary = `batch_${crypto.randomUUID()}`;
    const parts = await Promise.all(requests.map((request) => (Array.isArray(request) ? changeSet(request) : part(request))));
    const body = [...parts.map((text) => `--${boundary}${line}${text}`), `--${boundary}--`, ""].join(line);
    const response = await fetch(`${root}$batch`, {
        method: "POST",
        credentials: "same-origin",
        body,
        headers: {
            "Content-Type": `multipart/mixed; boundary="${boundary}"`,
            Accept: "application/json",
            "OData-Version": "4.0",
            "OData-MaxVersion": "4.0",
        },
    });
    const text = await response.text();
    const answers = responsesIn(text, response.headers.get("Content-Type"));
    const failed = answers.find((answer) => !answer.ok);
    if (!answers.length) throw new Error(text || `The server answered ${response.status}.`);
    if (failed && !response.ok) {
        const { error } = await failed.json();
        throw Object.assign(new Error(error?.message ?? failed.statusText), { errorCode: Number.parseInt(error?.code, 16) | 0 });
    }
    return answers;
}

async function changeSet(requests) {
    const boundary = `changeset_${crypto.randomUUID()}`;
    const parts = await Promise.all(requests.map((request, at) => part(request, at + 1)));
    return [
        `Content-Type: multipart/mixed; boundary="${boundary}"`,
        "",
        ...parts.map((text) => `--${boundary}${line}${text}`),
        `--${boundary}--`,
        "",
    ].join(line);
}

async function part(request, contentId) {
    const { method, path, body, headers } = await requestOf(request);
    return [
        "Content-Type: application/http",
        "Content-Transfer-Encoding: binary",
        ...(contentId ? [`Content-ID: ${contentId}`] : []),
        "",
        `${method} ${root}${path} HTTP/1.1`,
        "Accept: application/json",
        ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
        ...(body === undefined ? [] : ["Content-Type: application/json; type=entry"]),
        "",
        body === undefined ? "" : JSON.stringify(body),
        "",
    ].join(line);
}

/** Every HTTP response in a multipart answer, nested change sets included, in order. */
export function responsesIn(text, contentType) {
    const boundary = /boundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];
    if (!boundary) return [];
    return text
        .split(`--${boundary}`)
        .slice(1, -1)
        .flatMap((piece) => {
            const [head, ...rest] = piece.replace(/^\r?\n/, "").split(/\r?\n\r?\n/);
            const inner = /Content-Type:\s*(multipart\/mixed[^\r\n]*)/i.exec(head)?.[1];
            return inner ? responsesIn(rest.join("\r\n\r\n"), inner) : [responseOf(rest)];
        });
}

function responseOf([head, ...body]) {
    const [status, ...headers] = head.split(/\r?\n/);
    const [, code, statusText] = /^HTTP\/\S+ (\d{3}) ?(.*)$/.exec(status.trim()) ?? [null, "500", "The batch answer could not be read"];
    const content = body.join("\r\n\r\n").trim();
    const empty = ["204", "304"].includes(code);
    return new Response(empty || !content ? null : content, {
        status: Number(code),
        statusText,
        headers: headers.filter((h) => h.includes(":")).map((h) => [h.slice(0, h.indexOf(":")), h.slice(h.indexOf(":") + 1).trim()]),
    });
}
