const root = "/api/data/v9.2/";
export const formatted = "@OData.Community.Display.V1.FormattedValue";
export const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** A refusal of the Web API: `message` is the server's sentence, `code` its hexadecimal code, `errorCode` the same as a signed number. */
export class WebApiError extends Error {
    constructor(status, code, message) {
        super(message);
        this.name = "WebApiError";
        this.status = status;
        this.code = code;
        this.errorCode = code ? Number.parseInt(code, 16) | 0 : status;
        this.title = "Error";
        this.raw = JSON.stringify({ status, code, message });
    }
}

/** One call of the Web API; throws WebApiError. `path` is relative to the service root or absolute (a nextLink). */
export async function send(method, path, { body, headers } = {}) {
    const response = await fetch(/^https?:|^\//.test(path) ? path : root + path, {
        method,
        credentials: "same-origin",
        redirect: "manual",
        headers: {
            Accept: "application/json",
            "OData-MaxVersion": "4.0",
            "OData-Version": "4.0",
            "If-None-Match": "null",
            ...(body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" }),
            ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(() => {
        throw new WebApiError(0, "", "The server cannot be reached, so nothing was read or saved. Check that it is running and try again.");
    });
    if (response.type === "opaqueredirect" || response.status === 401) {
        window.location.assign(`/?returnUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`);
        throw new WebApiError(401, "", "You are no longer signed in. Sign in again.");
    }
    if (!response.ok) throw await refusal(response);
    return response;
}

async function refusal(response) {
    const text = await response.text();
    let error = null;
    try {
        error = JSON.parse(text).error;
    } catch {
        /* not JSON: the status has to do */
    }
    return new WebApiError(
        response.status,
        error?.code ?? "",
        error?.message || `The server answered ${response.status} ${response.statusText}.`.trim(),
    );
}

const annotated = { Prefer: 'odata.include-annotations="*"' };

/** Reads JSON with all annotations (formatted values, lookup names). */
export async function read(path, headers) {
    return (await send("GET", path, { headers: { ...annotated, ...headers } })).json();
}

/** Reads every page of a small collection. */
export async function readAll(path) {
    const rows = [];
    for (let next = path; next;) {
        const page = await read(next);
        rows.push(...page.value);
        next = page["@odata.nextLink"];
    }
    return rows;
}

/** Creates a row and returns its id. */
export async function create(set, row) {
    const response = await send("POST", set, { body: row });
    return /\(([^()]+)\)\s*$/.exec(response.headers.get("OData-EntityId") ?? "")?.[1] ?? null;
}

/** Changes a row that exists; the Web API would create a missing one without If-Match. */
export const update = (set, id, row) => send("PATCH", `${set}(${id})`, { body: row, headers: { "If-Match": "*" } });

export const remove = (set, id) => send("DELETE", `${set}(${id})`);

/** A text as an OData literal. */
export const quoted = (text) => `'${encodeURIComponent(String(text).replaceAll("'", "''"))}'`;
