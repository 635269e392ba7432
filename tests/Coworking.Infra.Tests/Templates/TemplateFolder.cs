namespace Coworking.Infra.Tests.Templates;

/// <summary>A copy of <c>infra/</c> that a test may change.</summary>
internal sealed class TemplateFolder : IDisposable
{
    /// <summary>How the ids of a region's own begin: those of its patrons' tenant, and those of its staff's.</summary>
    public const string Patrons = "1a4f60c2-5b7d-4e19-9c3a-";

    public const string Staff = "2b8e71d3-6c8e-4f2a-8d4b-";

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

    /// <summary>The same as a region has it that uses it: with tenants, registrations and addresses of its own. The samples' are refused.</summary>
    public static TemplateFolder OfARegion()
    {
        var own = new TemplateFolder();
        foreach (var file in Directory.EnumerateFiles(own.Root, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".bicep" or ".bicepparam" or ".json"))
        {
            File.WriteAllText(file, Owned(File.ReadAllText(file)));
        }

        return own;
    }

    private static string Owned(string text) =>
        text.Replace("10000000-0000-4000-8000-", Patrons, StringComparison.Ordinal).Replace("20000000-0000-4000-8000-", Staff, StringComparison.Ordinal).Replace("coworking@example.org", "it@kitap.kz", StringComparison.Ordinal);

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
