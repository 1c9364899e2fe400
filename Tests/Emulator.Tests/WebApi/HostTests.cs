using System.Net;

namespace Emulator.Tests.WebApi;

public sealed class HostTests : WebApiFixture
{
    [Test]
    public async Task Health_needs_nobody_and_the_api_needs_somebody()
    {
        using var nobody = ClientOf(null);
        using var unknown = ClientOf("nobody@demo.example");

        Assert.That((await nobody.GetAsync("/health")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await nobody.GetAsync("WhoAmI")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((await unknown.GetAsync("WhoAmI")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_person_signs_in_with_a_click_and_out_again()
    {
        using var browser = ClientOf(null);

        var page = await browser.GetStringAsync("/");
        using var signedIn = await browser.PostAsync("/signin", Form(("user", Admin), ("returnUrl", "//elsewhere.example/")));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        using var asked = await Ask(browser, HttpMethod.Get, "WhoAmI", ("Cookie", cookie.Split(';')[0]));
        using var signedOut = await Ask(browser, HttpMethod.Post, "/signout", ("Cookie", cookie.Split(';')[0]));
        using var after = await Ask(browser, HttpMethod.Get, "WhoAmI", ("Cookie", cookie.Split(';')[0]));

        Assert.That(page, Does.Contain(Admin));
        Assert.That(signedIn.Headers.Location?.ToString(), Is.EqualTo("/"));
        Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=lax"));
        Assert.That((asked.StatusCode, after.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Another_web_site_and_a_foreign_host_name_are_turned_away()
    {
        using var foreign = await Send("POST", "accounts", """{"name":"Forged"}""", ("Origin", "https://evil.example"));
        using var crossSite = await Send("POST", "accounts", """{"name":"Forged"}""", ("Sec-Fetch-Site", "cross-site"));
        using var rebound = await Send("GET", "WhoAmI", null, ("Host", "evil.example"));

        Assert.That(((int)foreign.StatusCode, (int)crossSite.StatusCode, (int)rebound.StatusCode), Is.EqualTo((403, 403, 400)));
    }

    [Test]
    public async Task A_web_resource_is_served_with_its_type_and_its_tag()
    {
        await Create("webresourceset", $$"""{"name":"tst_/hello.js","displayname":"Hello","webresourcetype":3,"content":"{{Convert.ToBase64String("export {};"u8)}}"}""");

        using var first = await Send("GET", "/WebResources/tst_/hello.js");
        using var again = await Send("GET", "/%7b123%7d/WebResources/tst_/hello.js", null, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var none = await Send("GET", "/WebResources/tst_/none.js");

        Assert.That(await first.Content.ReadAsStringAsync(), Is.EqualTo("export {};"));
        Assert.That(first.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/javascript"));
        Assert.That(((int)again.StatusCode, (int)none.StatusCode), Is.EqualTo((304, 404)));
    }

    [Test]
    public void A_second_start_on_the_same_port_says_so()
    {
        var refused = Assert.ThrowsAsync<EmulatorStartException>(() => EmulatorHost.StartAsync(new EmulatorOptions { Port = Emulator.BaseAddress.Port }));

        Assert.That(refused!.Message, Is.EqualTo(
            $"Port {Emulator.BaseAddress.Port} is taken on this machine, perhaps by an emulator that is already running. Stop it, or choose another port."));
    }

    [Test]
    public async Task A_user_may_act_for_another_only_with_the_privilege()
    {
        var me = (string)(await Read("WhoAmI"))["UserId"]!;
        var unit = (string)(await Read("WhoAmI"))["BusinessUnitId"]!;
        var other = await Create("systemusers", $$"""{"firstname":"Other","lastname":"One","internalemailaddress":"other@demo.example","domainname":"other@demo.example","businessunitid@odata.bind":"/businessunits({{unit}})"}""");
        using var client = ClientOf("other@demo.example");

        using var acting = await Send("GET", "WhoAmI", null, ("MSCRMCallerID", other.ToString()));
        using var refused = await Ask(client, HttpMethod.Get, "WhoAmI", ("MSCRMCallerID", me));

        Assert.That(await acting.Content.ReadAsStringAsync(), Does.Contain(other.ToString()));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static async Task<HttpResponseMessage> Ask(HttpClient client, HttpMethod method, string url, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await client.SendAsync(request);
    }
}
