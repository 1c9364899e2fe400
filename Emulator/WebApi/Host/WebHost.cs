using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Emulator.Metadata;
using Emulator.Pipeline;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Emulator.WebApi.Host;

/// <summary>Kestrel on the loopback addresses, with the emulator's routes.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private WebHost(WebApplication application, Uri address)
    {
        this.application = application;
        Address = address;
    }

    public Uri Address { get; }

    /// <exception cref="EmulatorStartException">The port is taken.</exception>
    public static async Task<WebHost> StartAsync(IDataverse dataverse, MetadataHolder metadata, int port, ILoggerFactory logs, CancellationToken cancellation)
    {
        var chosen = port == 0 ? FreePort() : port;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(logs);
        builder.Services.AddResponseCompression(Compress);
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, chosen));

        var application = builder.Build();
        application.UseResponseCompression();
        var routes = new Routes(dataverse, metadata, logs.CreateLogger("Emulator.WebApi"));
        application.Run(routes.Answer);
        try
        {
            await application.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await application.DisposeAsync();
            throw new EmulatorStartException(
                $"Port {chosen} is taken on this machine, perhaps by an emulator that is already running. Stop it, or choose another port.", e);
        }

        return new WebHost(application, new Uri($"http://localhost:{chosen}/"));
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = ApiEndpoint.BodyLimit;
        kestrel.Limits.MaxRequestLineSize = 2 * ApiEndpoint.UrlLimit;
        kestrel.Limits.MaxRequestBufferSize = 4 * 1024 * 1024;
        kestrel.Listen(IPAddress.Loopback, port);
        if (HasLoopbackV6()) kestrel.Listen(IPAddress.IPv6Loopback, port);
    }

    private static void Compress(ResponseCompressionOptions options)
    {
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "text/javascript", "application/xml"];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool HasLoopbackV6()
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
