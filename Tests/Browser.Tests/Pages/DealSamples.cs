namespace Browser.Tests.Pages;

/// <summary>A deal whose promises, people and appointments the host keeps as the server would: keeping({ items, ... }) makes it; promiseOf, personOf and appointmentOf make its rows.</summary>
internal static class DealSamples
{
    public const string Script = """
        window.day = days => { const day = new Date(); day.setDate(day.getDate() + days); return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, "0")).join("-"); };
        window.promiseOf = (id, what, more) => ({ id, what, side: "ours", kind: "promise", contact: null, dueOn: "2030-11-27", state: "open", settledOn: null, note: null, isLate: false, ...more });
        window.personOf = (id, name, more) => ({ id, contact: { id: "c-" + id, name, job: null }, role: "influences", attitude: null, feeling: null, strength: null, evidence: null, learnedOn: null, ...more });
        window.appointmentOf = (id, subject, more) => ({ activityid: id, subject, description: null, scheduledstart: new Date(Date.now() + 864e5).toISOString(), scheduledend: new Date(Date.now() + 868e5).toISOString(), ...more });
        window.written = name => calls.filter(call => call.name === name).map(call => call.request);
        window.keeping = ({ items, appointments, contacts, ...more }) => {
            const deal = guidanceOf(items || [itemOf("signer", "Who signs?")], more);
            const rows = appointments || [];
            const sides = ["ours", "theirs"], kinds = ["promise", "thankYou"], states = ["open", "kept", "notKept", "withdrawn"];
            const roles = ["signs", "money", "champion", "influences", "uses", "checks", "other"], attitudes = ["against", "sceptical", "neutral", "supportive", "fights"];
            const idIn = address => /\((.+)\)/.exec(address)[1];
            const wordOf = (words, value) => value === null || value === undefined ? null : words[value - 727000000];
            window.deal = deal;
            operations.chk_GetGuidance = () => ({ Guidance: JSON.stringify(deal) });
            operations["retrieve appointment"] = ({ options }) => {
                const [, edge] = /scheduled(?:start ge|end le) (\S+)/.exec(options);
                return rows.filter(row => options.includes("scheduledstart ge") ? row.scheduledstart >= edge : row.scheduledend <= edge);
            };
            rows.forEach(row => { operations["retrieve appointment " + row.activityid] = () => row; });
            operations["update appointment"] = ({ id, ...row }) => { Object.assign(rows.find(one => one.activityid === id), row); };
            operations["create appointment"] = row => { rows.push({ activityid: "new", ...row }); return "new"; };
            operations["create chk_commitment"] = row => {
                const id = "made" + deal.commitments.length;
                deal.commitments.push(promiseOf(id, row.chk_name, { side: wordOf(sides, row.chk_side), kind: wordOf(kinds, row.chk_kind), dueOn: row.chk_dueon }));
                return id;
            };
            operations["update chk_commitment"] = ({ id, chk_state }) => { Object.assign(deal.commitments.find(one => one.id === id), { state: wordOf(states, chk_state), settledOn: day(0) }); };
            operations["create chk_stakeholder"] = row => {
                const contact = (contacts || []).find(one => one.contactid === idIn(row["chk_ContactId@odata.bind"]));
                deal.people.push(personOf("made", contact.fullname, { role: wordOf(roles, row.chk_dealrole), attitude: wordOf(attitudes, row.chk_attitude), evidence: row.chk_evidence, learnedOn: day(0) }));
                return "made";
            };
            operations["update chk_stakeholder"] = ({ id, ...row }) => { Object.assign(deal.people.find(one => one.id === id), { role: wordOf(roles, row.chk_dealrole), attitude: wordOf(attitudes, row.chk_attitude), evidence: row.chk_evidence }); };
            operations["retrieve opportunity 11111111-1111-1111-1111-111111111111"] = () => ({ _parentaccountid_value: "a1", "_parentaccountid_value@OData.Community.Display.V1.FormattedValue": "Baltic Cold Store", "_parentaccountid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account" });
            operations["retrieve contact"] = () => contacts || [];
            (contacts || []).forEach(one => { operations["retrieve contact " + one.contactid] = () => ({ emailaddress1: one.emailaddress1 || null }); });
        };
        window.twoContacts = [{ contactid: "c1", fullname: "Hanna Wrona", jobtitle: "Night shift lead", emailaddress1: "hanna@baltic.example" }, { contactid: "c2", fullname: "Piotr Lis", jobtitle: null }];

        """;
}
