import { isTrue, kid, kids, parseXml } from "./xml.js";

/**
 * A view's columns (Learn: "Customize views", layoutxml). `key` is where the cell's value stands in a Web API row:
 * the column itself, or "alias.column" for a column of a joined table.
 */
export function parseLayout(xml) {
    const row = kid(parseXml(xml, "The view's layout").documentElement, "row");
    return {
        id: row?.getAttribute("id") ?? null,
        columns: kids(row, "cell")
            .filter((cell) => !isTrue(cell.getAttribute("ishidden")))
            .map((cell) => {
                const name = cell.getAttribute("name");
                const [alias, column] = name.includes(".") ? name.split(".") : [null, name];
                return {
                    name,
                    alias,
                    column,
                    width: Number(cell.getAttribute("width")) || 100,
                    sortable: !isTrue(cell.getAttribute("disableSorting")),
                };
            }),
    };
}
