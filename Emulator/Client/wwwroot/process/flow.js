import { update } from "../core/http.js";
import { sameId } from "../core/guid.js";
import { table as tableOf } from "../core/metadata.js";
import { Handlers } from "../form/events.js";
import { SaveStopped } from "../form/saver.js";
import { showError } from "../ui/dialog.js";
import { loadProcess } from "./load.js";

const statuses = {
    active: { statecode: 0, statuscode: 1 },
    finished: { statecode: 1, statuscode: 2 },
    aborted: { statecode: 1, statuscode: 3 },
};

/** The business process flow of one form: its instance, stages, events and moves (Learn: "Work with business process flows using code"). */
export class ProcessFlow {
    constructor(form) {
        this.form = form;
        this.instance = null;
        this.stages = [];
        this.selected = null;
        this.isVisible = true;
        this.onDraw = () => {};
        this.decorate = () => {};
        const names = ["preStageChange", "stageChange", "stageSelected", "preStatusChange", "statusChange"];
        this.events = Object.fromEntries(names.map((name) => [name, new Handlers(form.report)]));
    }

    /** Reads the instance that is active for the row (the first RetrieveProcessInstances gives) and its path. */
    async load() {
        const found = this.form.isNew ? null : await loadProcess(this.form.table, this.form.id);
        this.instance = found?.instance ?? null;
        this.process = found?.process ?? null;
        this.stages = found?.stages ?? [];
        this.decorate();
        this.selected = this.active;
        this.onDraw();
    }

    get active() {
        return this.stages.find((stage) => sameId(stage.id, this.instance?.activeStage)) ?? null;
    }

    get status() {
        return this.instance?.status ?? null;
    }

    get #at() {
        return this.stages.indexOf(this.active);
    }

    /** Next Stage. `byCode` is moveNext of the Client API, which does not save for its caller. */
    moveNext(byCode = false) {
        if (!this.#canMove()) return Promise.resolve("invalid");
        const next = this.stages[this.#at + 1];
        if (!next) return Promise.resolve("end");
        return this.#move("Next", next, byCode);
    }

    movePrevious(byCode = false) {
        if (!this.#canMove()) return Promise.resolve("invalid");
        const previous = this.stages[this.#at - 1];
        if (!previous) return Promise.resolve("beginning");
        return this.#move("Previous", previous, byCode);
    }

    /** Set Active Stage: a stage that was passed already, or the next one. */
    setActiveStage(id, byCode = false) {
        const target = this.stages.findIndex((stage) => sameId(stage.id, id));
        if (target < 0 || !this.instance || this.status !== "active") return Promise.resolve("invalid");
        if (target > this.#at + 1) return Promise.resolve("unreachable");
        if (target === this.#at) return Promise.resolve("success");
        return this.#move(target > this.#at ? "Next" : "Previous", this.stages[target], byCode);
    }

    /** A person chose a stage in the bar. */
    select(stage) {
        this.selected = stage;
        this.events.stageSelected.run((depth) =>
            this.form.contextOf({ eventSource: this.api, depth, args: { getStage: () => stage.api } }),
        );
        this.onDraw();
    }

    /** "active", "finished" or "aborted"; resolves with the status that holds afterwards. */
    async setStatus(status) {
        const wanted = statuses[status];
        if (!wanted) throw new Error(`"${status}" is no process status. Use active, aborted or finished.`);
        if (!this.instance || this.status === status) return this.status;
        if (this.#prevented("preStatusChange", { getStatus: () => status })) return this.status;
        if (this.form.isDirty && !(await this.#saved())) return this.status;
        if (await this.#write(wanted))
            this.events.statusChange.run((depth) =>
                this.form.contextOf({ eventSource: this.api, depth, args: { getStatus: () => status } }),
            );
        return this.status;
    }

    #canMove() {
        return this.instance !== null && this.status === "active" && this.active !== null && this.selected === this.active;
    }

    async #move(direction, stage, byCode) {
        if (this.#prevented("preStageChange", { getDirection: () => direction, getStage: () => stage.api })) return "preventDefault";
        if (this.form.isDirty && (byCode || !(await this.#saved()))) return "dirtyForm";
        const path = this.stages
            .slice(0, this.stages.indexOf(stage) + 1)
            .map((s) => s.id)
            .join(",");
        const navigation = this.instance.table.navigation("activestageid", "processstage");
        const set = (await tableOf("processstage")).entitySet;
        if (!(await this.#write({ [`${navigation}@odata.bind`]: `/${set}(${stage.id})`, traversedpath: path }))) return "invalid";
        const now = this.active?.api;
        this.events.stageChange.run((depth) =>
            this.form.contextOf({ eventSource: this.api, depth, args: { getDirection: () => direction, getStage: () => now } }),
        );
        return "success";
    }

    /** Runs a pre-event; only what a handler does synchronously counts. */
    #prevented(event, args) {
        let prevented = false;
        const all = { ...args, preventDefault: () => (prevented = true), isDefaultPrevented: () => prevented };
        this.events[event].run((depth) => this.form.contextOf({ eventSource: this.api, depth, args: all }));
        return prevented;
    }

    async #saved() {
        try {
            await this.form.saver.save();
            return true;
        } catch (error) {
            if (!(error instanceof SaveStopped)) await showError(error, "The row could not be saved");
            return false;
        }
    }

    /** Changes the instance row; a refusal is shown, and either way what the server holds is read again. */
    async #write(change) {
        const { table, id } = this.instance;
        let allowed = true;
        try {
            await update(table.entitySet, id, change);
        } catch (error) {
            allowed = false;
            await showError(error, "The stage could not be changed");
        }
        await this.#readAgain();
        return allowed;
    }

    async #readAgain() {
        try {
            await this.form.load(this.form.id);
            await this.load();
        } catch (error) {
            await showError(error, "The row could not be read again");
        }
    }
}
