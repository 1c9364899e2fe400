using System.Text;
using Emulator.WebApi.Http;

namespace Emulator.WebApi.Batch;

/// <summary>Reads a multipart/mixed batch. Lines may end in CRLF or LF. (Learn: "Execute batch operations using the Web API".)</summary>
internal sealed class BatchReader(ReadOnlyMemory<byte> body)
{
    /// <summary>Requests a batch may hold.</summary>
    public const int RequestLimit = 1000;

    /// <summary>Characters of a URL inside a batch.</summary>
    public const int UrlLimit = 65536;

    private int requests;

    /// <exception cref="DataverseFault">Not a batch, or one of its parts cannot be read; nothing was executed then.</exception>
    public IReadOnlyList<BatchPart> Read(string contentType) =>
        [.. Parts(body, Boundary(contentType) ?? throw Malformed("the Content-Type is not multipart/mixed with a boundary")).Select(p => Part(p, inChangeSet: false))];

    private BatchPart Part(ReadOnlyMemory<byte> bytes, bool inChangeSet)
    {
        var (headers, content) = SplitHeaders(bytes);
        var type = headers.GetValueOrDefault("Content-Type") ?? "";
        if (Boundary(type) is { } boundary)
        {
            if (inChangeSet) throw Malformed("a change set may not hold another one");
            return new BatchPart(null, null, [.. Parts(content, boundary).Select(p => Part(p, inChangeSet: true))]);
        }

        if (!type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase)) throw Malformed($"a part has the Content-Type '{type}' instead of application/http");
        if (++requests > RequestLimit) throw Faults.BadRequest($"The batch holds more than {RequestLimit} requests. Send it in several batches.");

        var (request, inner) = Request(content);
        var contentId = headers.GetValueOrDefault("Content-ID") ?? inner;
        if (inChangeSet && contentId is null) throw Malformed("a request of a change set has no Content-ID");
        return new BatchPart(request, contentId, []);
    }

    private static (ApiRequest Request, string? ContentId) Request(ReadOnlyMemory<byte> content)
    {
        var at = 0;
        while (at < content.Length && content.Span[at] is (byte)'\r' or (byte)'\n') at++;
        content = content[at..];

        var end = content.Span.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(end < 0 ? content.Span : content.Span[..end]).TrimEnd('\r');
        if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var method, var url, var protocol] || !protocol.StartsWith("HTTP/", StringComparison.Ordinal))
            throw Malformed($"'{line}' is not a request line such as GET /api/data/v9.2/accounts HTTP/1.1");
        if (url.Length > UrlLimit) throw ApiFaults.UrlTooLong(UrlLimit);

        var (headers, requestBody) = SplitHeaders(end < 0 ? default : content[(end + 1)..]);
        var (path, query) = Target(url);
        return (new ApiRequest(method, path, query, headers, requestBody), headers.GetValueOrDefault("Content-ID"));
    }

    /// <summary>The path below `/api/data/v9.x/`, whatever the URL is relative to.</summary>
    private static (string Path, string Query) Target(string url)
    {
        const string marker = "/api/data/v9.";
        var at = url.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
        var slash = at < 0 ? -1 : url.IndexOf('/', at + marker.Length);
        var relative = at < 0 ? url.TrimStart('/') : slash < 0 ? "" : url[(slash + 1)..];
        var question = relative.IndexOf('?');

        return question < 0 ? (relative, "") : (relative[..question], relative[(question + 1)..]);
    }

    private static (Dictionary<string, string> Headers, ReadOnlyMemory<byte> Content) SplitHeaders(ReadOnlyMemory<byte> bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (!bytes.IsEmpty)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString(end < 0 ? bytes.Span : bytes.Span[..end]).TrimEnd('\r');
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Length == 0) break;

            var colon = line.IndexOf(':');
            if (colon < 1) throw Malformed($"'{line}' is not a header");
            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return (headers, bytes);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> bytes, string boundary)
    {
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var start = -1;
        var parts = new List<ReadOnlyMemory<byte>>();
        foreach (var (lineStart, lineEnd, next) in Lines(bytes))
        {
            var line = bytes.Span[lineStart..lineEnd].TrimEnd(" \t"u8);
            var isEnd = line.Length == delimiter.Length + 2 && line.StartsWith(delimiter) && line.EndsWith("--"u8);
            if (!isEnd && !line.SequenceEqual(delimiter)) continue;
            if (start >= 0) parts.Add(bytes[start..Math.Max(start, LineBreakBefore(bytes.Span, lineStart))]);
            start = next;
            if (isEnd) return parts;
        }

        throw Malformed($"the closing --{boundary}-- is missing");
    }

    private static int LineBreakBefore(ReadOnlySpan<byte> bytes, int lineStart)
    {
        if (lineStart > 0 && bytes[lineStart - 1] == '\n') lineStart--;
        return lineStart > 0 && bytes[lineStart - 1] == '\r' ? lineStart - 1 : lineStart;
    }

    private static IEnumerable<(int Start, int End, int Next)> Lines(ReadOnlyMemory<byte> bytes)
    {
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.Span[start..].IndexOf((byte)'\n');
            var next = length < 0 ? bytes.Length : start + length + 1;
            var end = length < 0 ? bytes.Length : start + length;
            yield return (start, end > start && bytes.Span[end - 1] == '\r' ? end - 1 : end, next);
            start = next;
        }
    }

    private static string? Boundary(string contentType)
    {
        if (!contentType.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)) return null;

        foreach (var part in contentType.Split(';', StringSplitOptions.TrimEntries))
            if (part.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase)) return part["boundary=".Length..].Trim('"') is { Length: > 0 } name ? name : null;

        return null;
    }

    private static DataverseFault Malformed(string why) => Faults.BadRequest($"The batch could not be read: {why}. Nothing was executed.");
}
