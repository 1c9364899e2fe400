using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Emulator.WebApi.Json;

/// <summary>Writes JSON answers and reads JSON requests.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonDocumentOptions ReaderOptions = new() { MaxDepth = 64 };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The request's body, an object; an empty body counts as `{}`.</summary>
    /// <exception cref="DataverseFault">Malformed JSON, or not an object; says where.</exception>
    public static JsonDocument ReadObject(ReadOnlyMemory<byte> body)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty) return JsonDocument.Parse("{}"u8.ToArray());
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(SkipByteOrderMark(body), ReaderOptions);
        }
        catch (JsonException e)
        {
            throw Faults.BadRequest(
                $"The JSON in the request is malformed at line {(e.LineNumber ?? 0) + 1}, byte {(e.BytePositionInLine ?? 0) + 1}. Nothing was changed.");
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
        document.Dispose();
        throw Faults.BadRequest("The request's body must be one JSON object.");
    }

    private static ReadOnlyMemory<byte> SkipByteOrderMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
