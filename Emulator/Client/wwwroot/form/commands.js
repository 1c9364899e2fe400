import { el, fill } from "../core/dom.js";
import { remove, update } from "../core/http.js";
import { may } from "../core/session.js";
import { confirmDialog, showError } from "../ui/dialog.js";
import { closeDealCommands } from "./closedeal.js";
import { ribbonCommands } from "./ribbon.js";
import { saveModes, SaveStopped } from "./saver.js";

/** The commands above a form, by what the row's state and the user's privileges allow. */
export function commandBar(page) {
    const element = el("div.commands", { role: "toolbar", "aria-label": "Commands" });
    const buttons = new Map();
    let current = new Map();
    let busy = false;

    const run = (work, title) => async () => {
        if (busy) return;
        busy = true;
        draw();
        try {
            await work();
        } catch (error) {
            if (!(error instanceof SaveStopped)) await showError(error, title);
        } finally {
            busy = false;
            draw();
        }
    };

    /** Buttons stay the same elements: one that is being pressed while the row changes must not vanish under the pointer. */
    function draw() {
        const commands = commandsOf(page);
        current = new Map(commands.map((command) => [command.label, command]));
        const wanted = commands.map((command) => buttons.get(command.label) ?? make(command));
        if (wanted.length !== element.childElementCount || wanted.some((button, at) => element.children[at] !== button))
            fill(element, wanted);
        wanted.forEach((button) => (button.disabled = busy));
    }

    function make({ label, primary }) {
        const button = el(
            primary ? "button.primary" : "button",
            { type: "button", onclick: () => run(current.get(label).work, current.get(label).title)() },
            label,
        );
        buttons.set(label, button);
        return button;
    }

    return { element, draw };
}

function commandsOf(page) {
    const { form, table, host } = page;
    const here = { pageType: "entityrecord", entityName: table.logicalName };
    const canSave = !form.isReadOnly;
    const canWrite = !form.isNew && may("Write", table);
    const saveFailed = "The row could not be saved";
    return [
        canSave && { label: "Save", primary: true, title: saveFailed, work: () => form.saver.save() },
        canSave && {
            label: "Save & Close",
            title: saveFailed,
            work: () => form.saver.save(saveModes.saveAndClose).then(() => leave(page)),
        },
        may("Create", table) && !form.isNew && { label: "New", work: () => host.navigate(here) },
        canWrite && table.columns.has("statecode") && stateCommand(page),
        ...(canWrite ? closeDealCommands(page) : []),
        !form.isNew && may("Delete", table) && { label: "Delete", title: "The row could not be deleted", work: () => deleteRow(page) },
        !form.isNew && { label: "Refresh", title: "The row could not be read", work: () => refresh(page) },
        ...ribbonCommands(page),
    ].filter(Boolean);
}

async function refresh(page) {
    if (await page.canLeave()) await page.refresh(false);
}

function leave(page) {
    const { host, table, form } = page;
    if (host.isDialog) return host.close({ savedEntityReference: [form.reference] });
    return host.navigate({ pageType: "entitylist", entityName: table.logicalName });
}

/** Activate or Deactivate; tables whose states are closed by a message of their own (opportunity) do it there. */
function stateCommand(page) {
    const { form, table } = page;
    if (table.logicalName === "opportunity") return null;
    const active = form.row.statecode === 0;
    const target = table.columns.get("statecode").options.find((o) => (o.value === 0) !== active);
    if (!target) return null;
    return {
        label: active ? "Deactivate" : "Activate",
        title: active ? "The row could not be deactivated" : "The row could not be activated",
        work: () => setState(page, target, active),
    };
}

async function setState(page, target, deactivating) {
    const { form, table } = page;
    if (
        deactivating &&
        !(await confirmDialog({
            title: "Confirm deactivation",
            text: `Do you want to deactivate this ${table.displayName}? It becomes read-only until it is activated again.`,
            confirmButtonLabel: "Deactivate",
        }))
    )
        return;
    if (form.isDirty) await form.saver.save(deactivating ? saveModes.deactivate : saveModes.reactivate);
    const reason = target.defaultStatus ?? table.columns.get("statuscode")?.options.find((o) => o.state === target.value)?.value;
    await update(table.entitySet, form.id, { statecode: target.value, ...(reason === undefined ? {} : { statuscode: reason }) });
    await page.refresh(false);
}

async function deleteRow(page) {
    const { form, table, host } = page;
    const sure = await confirmDialog({
        title: "Confirm deletion",
        text: `Do you want to delete this ${table.displayName}? This cannot be undone.`,
        confirmButtonLabel: "Delete",
    });
    if (!sure) return;
    await remove(table.entitySet, form.id);
    form.attributes.forEach((attribute) => attribute.load({ ...form.row }));
    if (host.isDialog) host.close();
    else await host.navigate({ pageType: "entitylist", entityName: table.logicalName });
}
