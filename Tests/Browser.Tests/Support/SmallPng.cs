using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Browser.Tests.Support;

/// <summary>
/// Makes a screenshot small enough to be kept in the repository: 64 colours, the commonest ones as they are and every other as the nearest of those, packed as well as
/// zlib can. (Portable Network Graphics Specification, W3C.) Takes what Chromium writes: eight bits, with or without alpha, not interlaced.
/// </summary>
public static class SmallPng
{
    private const int MostColours = 64;
    private const int Indexed = 3;
    private const int TrueColour = 2;
    private const int TrueColourAndAlpha = 6;

    private static readonly byte[] Signature = [137, 80, 78, 71, 13, 10, 26, 10];
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static byte[] Of(byte[] png)
    {
        var (width, height, pixels) = Read(png);
        var palette = pixels.CountBy(colour => colour).OrderByDescending(one => one.Value).Take(MostColours).Select(one => one.Key).ToArray();
        var places = palette.Select((colour, place) => (colour, place)).ToDictionary(one => one.colour, one => (byte)one.place);

        var lines = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var colour = pixels[y * width + x];
                if (!places.TryGetValue(colour, out var place)) places[colour] = place = Nearest(palette, colour);
                lines[y * (width + 1) + 1 + x] = place;
            }
        }
        return Write(width, height, palette, lines);
    }

    private static (int Width, int Height, int[] Pixels) Read(byte[] png)
    {
        int width = 0, height = 0, bytes = 0;
        using var packed = new MemoryStream();
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var content = png.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    bytes = (content[8], content[9], content[12]) switch
                    {
                        (8, TrueColour, 0) => 3,
                        (8, TrueColourAndAlpha, 0) => 4,
                        _ => throw new NotSupportedException($"A picture of {content[8]} bits, colour type {content[9]}, interlace {content[12]}."),
                    };
                    break;
                case "IDAT":
                    packed.Write(content);
                    break;
            }
            at += length + 12;
        }
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        return (width, height, Unfiltered(zlib, width, height, bytes));
    }

    private static int[] Unfiltered(ZLibStream zlib, int width, int height, int bytes)
    {
        var pixels = new int[width * height];
        var (above, line) = (new byte[width * bytes], new byte[width * bytes]);
        for (var y = 0; y < height; y++)
        {
            var filter = zlib.ReadByte();
            zlib.ReadExactly(line);
            for (var i = 0; i < line.Length; i++)
            {
                int left = i < bytes ? 0 : line[i - bytes], corner = i < bytes ? 0 : above[i - bytes];
                line[i] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above[i], 3 => (left + above[i]) / 2, _ => Paeth(left, above[i], corner) });
            }
            for (var x = 0; x < width; x++) pixels[y * width + x] = line[x * bytes] << 16 | line[x * bytes + 1] << 8 | line[x * bytes + 2];
            (above, line) = (line, above);
        }
        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static byte Nearest(int[] palette, int colour)
    {
        var (best, distance) = (0, int.MaxValue);
        for (var place = 0; place < palette.Length; place++)
        {
            int red = (palette[place] >> 16) - (colour >> 16), green = (palette[place] >> 8 & 255) - (colour >> 8 & 255), blue = (palette[place] & 255) - (colour & 255);
            var found = red * red + green * green + blue * blue;
            if (found < distance) (best, distance) = (place, found);
        }
        return (byte)best;
    }

    private static byte[] Write(int width, int height, int[] palette, byte[] lines)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, Indexed);
        Part(png, "IHDR", header);
        Part(png, "PLTE", [.. palette.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(lines);
        Part(png, "IDAT", packed.ToArray());
        Part(png, "IEND", []);
        return png.ToArray();
    }

    private static void Part(MemoryStream png, string name, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~named.Aggregate(uint.MaxValue, (rest, one) => Remainders[(byte)(rest ^ one)] ^ rest >> 8));
        png.Write(number);
    }

    private static uint Remainder(int start)
    {
        var rest = (uint)start;
        for (var bit = 0; bit < 8; bit++) rest = (rest & 1) == 1 ? 0xEDB88320 ^ rest >> 1 : rest >> 1;
        return rest;
    }
}
