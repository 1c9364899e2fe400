namespace Emulator.Storage;

/// <summary>Keeps a second process from opening the same environment; the operating system drops it with the process, even on kill -9.</summary>
internal sealed class DataFileLock : IDisposable
{
    private readonly FileStream held;

    private DataFileLock(FileStream held) => this.held = held;

    /// <exception cref="DataFileException">Another process holds the file, or the folder cannot be written.</exception>
    public static DataFileLock Take(string dataFile)
    {
        try
        {
            return new DataFileLock(new FileStream(dataFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DataFileException(
                $"The data file {dataFile} is in use by another emulator; stop that one, or give this one another file with --data.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFileException(
                $"The data file {dataFile} cannot be written; give --data a file in a folder that exists and that you may write to.", e);
        }
    }

    public void Dispose() => held.Dispose();
}
