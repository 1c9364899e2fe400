const endOfDirectory = 0x06054b50;
const deflated = 8;

/** The text of the one file in a zip that comes as base64 (APPNOTE.TXT of the ZIP file format: end of central directory, central directory, local header). */
export async function unzipOnly(base64) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    let end = bytes.length - 22;
    while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
    if (end < 0 || view.getUint16(end + 10, true) !== 1) throw new Error("This is not a zip with one file in it.");

    const entry = view.getUint32(end + 16, true);
    const [method, size, local] = [view.getUint16(entry + 10, true), view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)];
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = new Blob([bytes.subarray(start, start + size)]).stream();
    return new Response(method === deflated ? content.pipeThrough(new DecompressionStream("deflate-raw")) : content).text();
}
