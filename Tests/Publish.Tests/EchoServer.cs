using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmChecklists.Publish.Tests;

/// <summary>A server that refuses everything and is so indiscreet as to repeat the sign-in it was sent.</summary>
internal sealed class EchoServer : IDisposable
{
    private readonly HttpListener listener = new();

    public EchoServer()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            var context = await listener.GetContextAsync();
            var body = Encoding.UTF8.GetBytes($$$"""{"error":{"code":"0x1","message":"I do not accept {{{context.Request.Headers["Authorization"]}}}."}}""");
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(body);
            context.Response.Close();
        }
    }
}
