using System.Net;
using System.Text.Json.Nodes;

namespace Emulator.Tests.WebApi;

public sealed class SignedOutTests : WebApiFixture
{
    [TestCase("GET", "WhoAmI")]
    [TestCase("POST", "$batch")]
    [TestCase("POST", "accounts")]
    public async Task Who_is_not_signed_in_gets_the_Web_APIs_error_in_json(string method, string path)
    {
        using var nobody = ClientOf("nobody@demo.example");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await nobody.SendAsync(request);

        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!;
        Assert.That((response.StatusCode, response.Content.Headers.ContentType?.MediaType), Is.EqualTo((HttpStatusCode.Unauthorized, "application/json")));
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        Assert.That((string?)error["code"], Is.Empty);
        Assert.That((string?)error["message"], Is.EqualTo(
            "Nobody is signed in, so nothing was read or changed. Sign in at / in a browser, or send Authorization: Bearer <a user's internalemailaddress>."));
    }
}
