namespace Coworking.Local.Storage;

/// <summary>Remembers in a data folder what was put into it, so that it is put there once.</summary>
/// <param name="folder">Null remembers nothing.</param>
internal sealed class Marks(string? folder)
{
    /// <summary>For what is in memory and begins empty each time.</summary>
    public static Marks Forgotten { get; } = new(folder: null);

    /// <summary>What was last said of it; null before anything was.</summary>
    public string? Read(string name) => folder is not null && File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name)) : null;

    public void Write(string name, string what)
    {
        if (folder is not null)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, name), what);
        }
    }
}
