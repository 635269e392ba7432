namespace Coworking.Local;

/// <summary>Where the parts of this repository lie. The local run works from a clone: it builds the site from its sources.</summary>
internal static class Repository
{
    private const string Landmark = "CoworkingServerless.sln";

    public static string Root { get; } = FindRoot();

    public static string Tools => Path.Combine(Root, "api", "Coworking.Local", "tools");

    public static string Web => Path.Combine(Root, "web");

    /// <summary>What was installed and built, so that the next start need not: git-ignored, safe to delete.</summary>
    public static string Stamps => Path.Combine(Root, "api", "Coworking.Local", "obj", "local");

    public static string DefaultData => Path.Combine(Root, ".data");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
            {
                return folder.FullName;
            }
        }

        throw new LocalRunException($"{AppContext.BaseDirectory} is not inside a clone of the repository: run it there.");
    }
}
