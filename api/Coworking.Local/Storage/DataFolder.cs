namespace Coworking.Local.Storage;

/// <summary>A folder of kept data. One program at a time has it: two emulators on the same files would spoil both.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream hold;

    private DataFolder(string path, FileStream hold)
    {
        Root = path;
        this.hold = hold;
    }

    public string Root { get; }

    public string Storage => Path.Combine(Root, "storage");

    public Marks Marks => new(Path.Combine(Root, "marks"));

    /// <exception cref="LocalRunException">It cannot be written, or another program has it.</exception>
    public static DataFolder Open(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw NotWritable(path, refused);
        }

        var file = Path.Combine(path, "in-use");
        try
        {
            return new DataFolder(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw NotWritable(path, refused);
        }
        catch (IOException taken) when (File.Exists(file))
        {
            throw new LocalRunException($"The data in {path} is in use by another run: stop that one, or choose another folder with --data DIR.", taken);
        }
        catch (IOException refused)
        {
            throw NotWritable(path, refused);
        }
    }

    public void Dispose() => hold.Dispose();

    private static LocalRunException NotWritable(string path, Exception cause) =>
        new($"The data folder {path} cannot be written to: choose another with --data DIR, or keep nothing with --ephemeral.", cause);
}
