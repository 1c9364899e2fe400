using System.Net;
using System.Text;
using Emulator.Metadata;
using Emulator.Pipeline;
using Emulator.Query;
using Emulator.WebApi.Reading;
using Microsoft.Xrm.Sdk;

namespace Emulator.WebApi.Host;

/// <summary>`/`: choose a user, then an app. An emulator asks for no password: it listens to this machine only.</summary>
internal sealed class HomePages(IDataverse dataverse, MetadataHolder metadata, Sessions sessions)
{
    private static readonly Caller System = Caller.Of(WellKnown.SystemUser);

    public Task Show(HttpContext context)
    {
        var user = sessions.Find(context.Request.Cookies[Sessions.Cookie]);
        var returnUrl = context.Request.Query["returnUrl"].ToString();
        return Html(context, user is { } id && Users().FirstOrDefault(u => u.Id == id) is { } found ? Apps(found) : SignIn(returnUrl));
    }

    public async Task SignIn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (dataverse.FindUser(form["user"].ToString()) is not { } user)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await Html(context, "<p>There is no enabled user with that address. <a href=\"/\">Choose another one</a>.</p>");
            return;
        }

        context.Response.Cookies.Append(Sessions.Cookie, sessions.Start(user), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        context.Response.Redirect(IsLocal(form["returnUrl"].ToString()) ? form["returnUrl"].ToString() : "/");
    }

    public Task SignOut(HttpContext context)
    {
        sessions.End(context.Request.Cookies[Sessions.Cookie]);
        context.Response.Cookies.Delete(Sessions.Cookie);
        context.Response.Redirect("/");
        return Task.CompletedTask;
    }

    /// <summary>A path on this server: an address such as `//elsewhere` would lead away from it.</summary>
    private static bool IsLocal(string url) => url.Length > 0 && url[0] == '/' && (url.Length == 1 || url[1] is not ('/' or '\\'));

    private string SignIn(string returnUrl)
    {
        var page = new StringBuilder("<h1>Who are you today?</h1><p>Choose a user to work as. You see what that user's security roles allow.</p><ul class=\"choices\">");
        foreach (var user in Users())
        {
            var address = user.GetAttributeValue<string>("internalemailaddress");
            page.Append($"<li><form method=\"post\" action=\"/signin\"><input type=\"hidden\" name=\"returnUrl\" value=\"{Encode(returnUrl)}\">")
                .Append($"<button name=\"user\" value=\"{Encode(address)}\"><strong>{Encode(NameOf(user))}</strong><span>{Encode(address)}</span></button></form></li>");
        }

        return page.Append("</ul>").ToString();
    }

    private string Apps(Entity user)
    {
        var page = new StringBuilder($"<h1>Good to see you, {Encode(NameOf(user))}</h1><p>Where do you want to work?</p><ul class=\"choices\">");
        foreach (var app in Rows("appmodule", ["name", "uniquename", "description"], "name", null))
            page.Append($"<li><a href=\"/main.aspx?appid={app.Id:D}\"><strong>{Encode(app.GetAttributeValue<string>("name"))}</strong>")
                .Append($"<span>{Encode(app.GetAttributeValue<string>("description") ?? app.GetAttributeValue<string>("uniquename"))}</span></a></li>");
        page.Append("</ul><form method=\"post\" action=\"/signout\"><button class=\"quiet\">Sign out</button></form>");

        return page.ToString();
    }

    private IEnumerable<Entity> Users() =>
        Rows("systemuser", ["fullname", "internalemailaddress", "isdisabled"], "fullname", null)
            .Where(u => !u.GetAttributeValue<bool>("isdisabled") && !string.IsNullOrEmpty(u.GetAttributeValue<string>("internalemailaddress")) && u.Id != WellKnown.SystemUser);

    private IEnumerable<Entity> Rows(string name, string[] columns, string order, FilterNode? filter)
    {
        if (metadata.Current.TryTable(name) is not { } table) return [];

        return dataverse.Retrieve(System, new TableQuery
        {
            Table = table, Columns = OptionsReader.Selected(columns.Where(table.Columns.ContainsKey).Select(table.Column)),
            Orders = [new OrderNode("t0", table.Column(order), false)], Filter = filter, Page = new PageRequest(1, 5000),
        }, false).Entities;
    }

    private static string NameOf(Entity user) => user.GetAttributeValue<string>("fullname") ?? user.GetAttributeValue<string>("internalemailaddress") ?? "";

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static Task Html(HttpContext context, string body)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        return context.Response.WriteAsync(Frame(body), context.RequestAborted);
    }

    private static string Frame(string body) => $$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in</title><style>
        body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fafafa; max-width: 34rem; margin: 10vh auto; padding: 0 1rem }
        h1 { font-size: 1.5rem } .choices { list-style: none; padding: 0 } li { margin: .5rem 0 }
        .choices button, .choices a { display: block; width: 100%; box-sizing: border-box; padding: .75rem 1rem; text-align: left; font: inherit; color: inherit;
          background: #fff; border: 1px solid #d1d1d1; border-radius: 4px; cursor: pointer; text-decoration: none }
        .choices button:hover, .choices a:hover { border-color: #0f6cbd } :focus-visible { outline: 2px solid #000; outline-offset: 1px }
        strong { display: block } span { color: #616161 } .quiet { font: inherit; color: #115ea3; background: none; border: 0; padding: .25rem; cursor: pointer }
        </style></head><body><main>{{body}}</main></body></html>
        """;
}
