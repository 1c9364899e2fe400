using Browser.Tests.Support;

namespace Browser.Tests.Modules;

public sealed class ClientApiObjectTests : ModuleTest
{
    [Test]
    public async Task What_the_client_api_of_the_emulator_lacks_throws_by_name()
    {
        var message = await Run("clientapi/documented.js", "const xrm = m.documented('Xrm.Utility', { known: () => 1 }); try { xrm.alertDialog('x') } catch (e) { return [xrm.known(), e.message] }");

        Assert.That(message, Is.EqualTo("""[1,"Xrm.Utility.alertDialog is not supported by the emulator."]"""));
    }

    [Test]
    public async Task A_client_api_object_can_be_the_result_of_a_promise()
    {
        var result = await Run("clientapi/documented.js", "return (await Promise.resolve(m.documented('pane', { id: 5 }))).id");

        Assert.That(result, Is.EqualTo("5"));
    }

    [Test]
    public async Task A_collection_is_read_by_name_index_filter_or_whole()
    {
        var read = await Run("clientapi/documented.js", """
            const items = ['a', 'b'].map((name) => ({ getName: () => name }));
            const c = m.collection('c', () => items);
            return [c.getLength(), c.get('b').getName(), c.get(0).getName(), c.get((i) => i.getName() > 'a').length, c.get().length, c.get('z'), c.get(9)];
            """);

        Assert.That(read, Is.EqualTo("""[2,"b","a",1,2,null,null]"""));
    }

    [Test]
    public async Task A_batch_answer_is_read_response_by_response_through_its_change_sets()
    {
        const string answer = "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nHTTP/1.1 204 No Content\r\nOData-EntityId: http://x/a(1)\r\n\r\n\r\n--c--\r\n"
            + "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"name\":\"x\"}\r\n--b--\r\n";

        var responses = await Run("clientapi/batch.js", "return Promise.all(m.responsesIn(x, 'multipart/mixed; boundary=b').map(async r => [r.status, r.ok, r.headers.get('OData-EntityId'), r.status === 200 ? await r.json() : null]))", answer);

        Assert.That(responses, Is.EqualTo("""[[204,true,"http://x/a(1)",null],[200,true,null,{"name":"x"}]]"""));
    }
}
