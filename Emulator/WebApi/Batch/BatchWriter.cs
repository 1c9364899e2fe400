using System.Buffers;
using System.Globalization;
using System.Text;
using Emulator.WebApi.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Emulator.WebApi.Batch;

/// <summary>Writes the answers of a batch as multipart/mixed.</summary>
internal sealed class BatchWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly string boundary = $"batchresponse_{Guid.NewGuid():D}";

    public void Add(ApiResponse response) => Part(boundary, response, null);

    public void AddChangeSet(IReadOnlyList<(ApiResponse Response, string? ContentId)> responses)
    {
        var inner = $"changesetresponse_{Guid.NewGuid():D}";
        Line($"--{boundary}");
        Line($"Content-Type: multipart/mixed; boundary={inner}");
        Line("");
        foreach (var (response, contentId) in responses) Part(inner, response, contentId);
        Line($"--{inner}--");
    }

    public ApiResponse Close(int status)
    {
        Line($"--{boundary}--");
        return new ApiResponse(status) { ContentType = $"multipart/mixed; boundary={boundary}", Body = buffer.WrittenMemory };
    }

    private void Part(string delimiter, ApiResponse response, string? contentId)
    {
        Line($"--{delimiter}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (contentId is not null) Line($"Content-ID: {contentId}");
        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}"));
        if (response.ContentType is { } type) Line($"Content-Type: {type}");
        if (response.Headers.TryGetValue("OData-EntityId", out var address)) Line($"Location: {address}");
        foreach (var (name, value) in response.Headers) Line($"{name}: {value}");
        Line("");
        buffer.Write(response.Body.Span);
        Line("");
    }

    private void Line(string text)
    {
        Encoding.UTF8.GetBytes(text, buffer);
        buffer.Write("\r\n"u8);
    }
}
