using System.Text.RegularExpressions;

namespace Coworking.Provision;

/// <summary>The folder <c>infra/</c>: where which file of which library lies.</summary>
internal sealed partial class InfraFolder(string root)
{
    public string Main => At("main.bicep");

    public string Region => At("regional.bicepparam");

    /// <summary>The folder of the program that publishes pages, with its lock file.</summary>
    public string Publisher => At("publisher");

    public string Tenants => At("tenants.bicep");

    public string RegionSnapshot => At("regional.snapshot.json");

    public string Prices => At("prices.json");

    public string Schema => At("libraries", "centre.schema.json");

    /// <summary>The program that looks after an instance's data.</summary>
    public string Upkeep => Path.GetFullPath(At("..", "api", "Coworking.Upkeep"));

    /// <summary>Codes of all libraries, in order.</summary>
    public IReadOnlyList<string> Libraries =>
        [.. Directory.EnumerateFiles(At("libraries"), "*.bicepparam").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    /// <summary>The folder that is named, else the nearest one above where we stand.</summary>
    public static InfraFolder? Find(string? named)
    {
        if (named is not null)
        {
            return File.Exists(Path.Combine(named, "main.bicep")) ? new InfraFolder(Path.GetFullPath(named)) : null;
        }

        for (var at = Directory.GetCurrentDirectory(); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "infra", "main.bicep")))
            {
                return new InfraFolder(Path.Combine(at, "infra"));
            }
        }

        return null;
    }

    /// <summary>Two to nine small letters and digits, a letter first: it becomes part of names that Azure keeps short. What all share has the name region.</summary>
    public static bool IsCode(string? code) => code is not null and not "region" && CodePattern().IsMatch(code);

    public bool Has(string code) => File.Exists(Parameters(code));

    public string Parameters(string code) => At("libraries", $"{code}.bicepparam");

    public string Centre(string code) => At("libraries", $"{code}.centre.json");

    public string Snapshot(string code) => At("libraries", $"{code}.snapshot.json");

    /// <summary>As a person would type it.</summary>
    public string Short(string file) => Path.Combine("infra", Path.GetRelativePath(root, file));

    private string At(params string[] parts) => Path.Combine([root, .. parts]);

    [GeneratedRegex("^[a-z][a-z0-9]{1,8}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePattern();
}
