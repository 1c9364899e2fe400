const shape = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** The id as the Web API writes it: lower case, no braces; null for what is no GUID. */
export function plainId(value) {
    const match = shape.exec(String(value ?? "").trim());
    return match ? match[1].toLowerCase() : null;
}

/** The id as the Client API writes it: upper case in braces; an empty string for none (getId of a new row). */
export function bracedId(value) {
    const id = plainId(value);
    return id ? `{${id.toUpperCase()}}` : "";
}

export function sameId(one, other) {
    const id = plainId(one);
    return id !== null && id === plainId(other);
}
