using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;

namespace Emulator.WebApi.Host;

/// <summary>`/main.aspx` and `/_client/*`: the client host's files, which travel inside the assembly.</summary>
internal sealed class ClientFiles
{
    private readonly ConcurrentDictionary<string, (byte[] Content, string Tag)?> files = new(StringComparer.Ordinal);

    public Task Serve(HttpContext context, string path)
    {
        if (files.GetOrAdd(path, Read) is not var (content, tag))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return FileAnswer.Send(context, content, FileAnswer.TypeOf(path), tag);
    }

    private static (byte[], string)? Read(string path)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Client/" + path);
        if (stream is null) return null;

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return (content, $"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 12))}\"");
    }
}
