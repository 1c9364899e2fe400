import { kid, parseXml } from "./xml.js";

/** A RESX file's strings by name (Learn: "String (RESX) web resources"). */
export function parseResx(text, name = "The RESX file") {
    const entries = [...parseXml(text, name).documentElement.children].filter((e) => e.nodeName === "data");
    return new Map(entries.map((data) => [data.getAttribute("name"), kid(data, "value")?.textContent ?? ""]));
}
