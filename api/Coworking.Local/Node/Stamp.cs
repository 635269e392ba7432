using System.Security.Cryptography;
using System.Text;

namespace Coworking.Local.Node;

/// <summary>Remembers by a hash what was made from which files, so that it is made again only when one of them changed.</summary>
internal sealed class Stamp(string name, Func<string> hash)
{
    private string Path => System.IO.Path.Combine(Repository.Stamps, $"{name}.stamp");

    public static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>Of names and contents, in whatever order they are found.</summary>
    public static string HashOf(IEnumerable<string> files) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', files.Order(StringComparer.Ordinal).Select(file => $"{HashOf(file)} {file}")))));

    public bool IsFresh() => File.Exists(Path) && File.ReadAllText(Path) == hash();

    /// <summary>Makes it again; a failure on the way leaves no stamp behind.</summary>
    public async Task RenewAsync(Func<Task> make)
    {
        File.Delete(Path);
        var made = hash();
        await make();
        await File.WriteAllTextAsync(Path, made);
    }
}
