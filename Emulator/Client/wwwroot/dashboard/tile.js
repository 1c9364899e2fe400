import { el, fill, uniqueId } from "../core/dom.js";
import { webResourceFrame } from "../ui/frame.js";
import { rowsTile } from "./rowstile.js";

/** One component of a dashboard: `{element, start(), refresh()}`. What it cannot show it names in its place. */
export function tile(cell, host) {
    const kinds = { subgrid: rowsTile, webresource: webResourceTile };
    const { control } = cell;
    const frame = new TileFrame(cell.label || control.id);
    const content = (kinds[control.kind] ?? unsupportedTile)(cell, frame, host);
    const attempt = (work) => async () => {
        try {
            await work();
        } catch (error) {
            frame.fail(error, attempt(content.start));
        }
    };
    return { element: frame.element, start: attempt(content.start), refresh: attempt(content.refresh ?? content.start) };
}

/** The tile's frame: a named region with a heading, a line below it, a link and a body. */
class TileFrame {
    constructor(name) {
        const id = uniqueId("tile");
        this.heading = el("h2", { id }, name);
        this.subtitle = el("p.subtitle", { hidden: true });
        this.link = el("span");
        this.tools = el("div.tile-tools", { hidden: true });
        this.body = el("div.tile-body");
        this.element = el(
            "section.tile",
            { "aria-labelledby": id },
            el("div.tile-head", null, el("div", null, this.heading, this.subtitle), this.link),
            this.tools,
            this.body,
        );
    }

    /** What the tile is called, and what it shows when that is another name. */
    name(heading, subtitle = "") {
        this.heading.textContent = heading;
        this.subtitle.textContent = subtitle;
        this.subtitle.hidden = !subtitle || subtitle === heading;
    }

    show(...parts) {
        fill(this.body, ...parts);
    }

    loading() {
        this.show(el("p.loading", { role: "status" }, "Loading…"));
    }

    fail(error, again) {
        this.show(
            el(
                "div.failed",
                { role: "alert" },
                el("p", null, `This tile could not be shown. ${error.message}`),
                el("button", { type: "button", onclick: again }, "Try again"),
            ),
        );
    }
}

function webResourceTile(cell, frame) {
    const { parameters } = cell.control;
    const name = parameters.Url?.replace(/^\$webresource:/i, "") ?? "";
    return {
        async start() {
            if (!name) throw new Error("It names no web resource.");
            frame.show(webResourceFrame(name, { data: parameters.Data }, frame.heading.textContent).element);
        },
    };
}

function unsupportedTile(cell, frame) {
    return {
        async start() {
            frame.show(el("p.unsupported", { role: "note" }, `not supported by the emulator: ${cell.control.classId ?? "a control without a class id"}`));
        },
    };
}
