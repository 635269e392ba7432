namespace Coworking.Infra.Tests.Templates;

/// <summary>A copy of <c>infra/</c> that a test may change.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coworking-infra-").FullName;

    public TemplateFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("infra"), "*", SearchOption.AllDirectories).Where(IsSource))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.At("infra"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces a text that must be there, everywhere in the file.</summary>
    public TemplateFolder With(string file, string was, string becomes)
    {
        var path = PathOf(file);
        var text = File.ReadAllText(path);
        Assert.True(text.Contains(was, StringComparison.Ordinal), $"{file} has no '{was}' to change.");
        File.WriteAllText(path, text.Replace(was, becomes, StringComparison.Ordinal));
        return this;
    }

    public string Root => folder;

    public string PathOf(string file) => Path.Combine(folder, file);

    public string ParametersOf(string library) => PathOf($"libraries/{library}.bicepparam");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Takes out all libraries but these: what is asked of each library takes a second.</summary>
    public TemplateFolder WithOnly(params string[] libraries)
    {
        foreach (var file in Directory.EnumerateFiles(PathOf("libraries")).Where(file => !libraries.Append("centre").Contains(Path.GetFileName(file).Split('.')[0], StringComparer.Ordinal)))
        {
            File.Delete(file);
        }

        return this;
    }

    private static bool IsSource(string file) =>
        Path.GetExtension(file) is ".bicep" or ".bicepparam" or ".json"
        && !Path.GetRelativePath(Repository.At("infra"), file).StartsWith("Coworking.Provision", StringComparison.Ordinal)
        && !file.Contains("/node_modules/", StringComparison.Ordinal);
}
