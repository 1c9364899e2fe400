import { el, uniqueId } from "../core/dom.js";
import { send, update } from "../core/http.js";
import { dayOf } from "../format/values.js";
import { openDialog, showError } from "../ui/dialog.js";

const won = 1;
const lost = 2;

/** Close as Won, Close as Lost and Reopen: commands of Dynamics 365 Sales (Learn: "WinOpportunity Action", "LoseOpportunity Action"). */
export function closeDealCommands(page) {
    const { form, table } = page;
    if (table.logicalName !== "opportunity") return [];
    if (form.row.statecode !== 0) {
        return [{ label: "Reopen Opportunity", title: "The opportunity could not be reopened", work: () => reopen(page) }];
    }
    return [
        { label: "Close as Won", title: "The opportunity could not be closed", work: () => close(page, won) },
        { label: "Close as Lost", title: "The opportunity could not be closed", work: () => close(page, lost) },
    ];
}

async function reopen(page) {
    await update(page.table.entitySet, page.form.id, { statecode: 0, statuscode: 1 });
    await page.refresh(false);
}

async function close(page, state) {
    const { form } = page;
    if (form.isDirty) await form.saver.save();
    const closed = await openDialog({
        title: state === won ? "Close Opportunity as Won" : "Close Opportunity as Lost",
        build: (done) => [fields(page, state, done)],
    });
    if (closed) await page.refresh(false);
}

function fields(page, state, done) {
    const { form, table } = page;
    const reasons = table.columns.get("statuscode").options.filter((o) => o.state === state);
    const field = (name, text, input) => {
        input.id = uniqueId(name);
        input.name = name;
        return el("div.field", null, el("label", { for: input.id }, text), input);
    };
    const submit = el("button.primary", { type: "submit" }, "OK");
    const onsubmit = async (event) => {
        event.preventDefault();
        submit.disabled = true;
        try {
            await send("POST", state === won ? "WinOpportunity" : "LoseOpportunity", { body: bodyOf(event.target.elements, form, state) });
            done(true);
        } catch (error) {
            submit.disabled = false;
            await showError(error, "The opportunity could not be closed");
        }
    };
    return el(
        "form.dialog-form",
        { onsubmit },
        field(
            "reason",
            "Status Reason",
            el(
                "select",
                null,
                reasons.map((o) => el("option", { value: String(o.value) }, o.text)),
            ),
        ),
        field(
            "revenue",
            "Actual Revenue",
            el("input", { type: "number", step: "any", min: "0", value: String((state === won ? form.row.estimatedvalue : 0) ?? "") }),
        ),
        field("closed", "Close Date", el("input", { type: "date", value: dayOf(new Date()), required: true })),
        field("description", "Description", el("textarea", { rows: "3" })),
        el("div.dialog-buttons", null, submit, el("button", { type: "button", onclick: () => done(false) }, "Cancel")),
    );
}

function bodyOf({ reason, revenue, closed, description }, form, state) {
    return {
        Status: Number(reason.value),
        OpportunityClose: {
            subject: `${state === won ? "Won" : "Lost"}: ${form.primaryName}`.slice(0, 200),
            "opportunityid@odata.bind": `/opportunities(${form.id})`,
            ...(revenue.value === "" ? {} : { actualrevenue: Number(revenue.value) }),
            actualend: new Date(`${closed.value}T12:00:00`).toISOString(),
            ...(description.value.trim() === "" ? {} : { description: description.value }),
        },
    };
}
