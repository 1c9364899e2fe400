/* The people a deal can name: the contacts of its account, and the contact the deal itself names. */

const MOST = 500;
const AN_ID = /^[0-9a-z-]+$/i;   // It goes into a filter, which knows no quotes around ids.
const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** { account: its name or null, accountId, people: [{ id, name, job }] }, by the account's lookups as the server follows them. */
export async function contactsOf(xrm, deal) {
    const row = await xrm.WebApi.online.retrieveRecord("opportunity", deal, "?$select=_parentaccountid_value,_customerid_value,_parentcontactid_value");
    const lookup = name => AN_ID.test(row[name] || "") ? { id: row[name], name: row[name + FORMATTED], table: row[name + TABLE] } : null;
    const customer = lookup("_customerid_value");
    const account = lookup("_parentaccountid_value") || (customer && customer.table === "account" ? customer : null);
    const named = [customer && customer.table === "contact" ? customer : null, lookup("_parentcontactid_value")].filter(Boolean);

    const people = account ? await peopleOf(xrm, account.id) : [];
    named.filter(one => people.every(person => person.id !== one.id)).forEach(one => people.unshift({ id: one.id, name: one.name, job: null }));
    return { account: account && account.name, accountId: account && account.id, people };
}

async function peopleOf(xrm, account) {
    const found = await xrm.WebApi.online.retrieveMultipleRecords("contact",
        "?$select=contactid,fullname,jobtitle&$filter=_parentcustomerid_value eq " + account + " and statecode eq 0&$orderby=fullname&$top=" + MOST);
    return found.entities.map(row => ({ id: row.contactid, name: row.fullname, job: row.jobtitle || null }));
}
