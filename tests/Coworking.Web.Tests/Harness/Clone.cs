namespace Coworking.Web.Tests.Harness;

/// <summary>Where things lie in this clone of the repository.</summary>
internal static class Clone
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "web");

    /// <summary>What failed tests leave for people to look at. Git-ignored.</summary>
    public static string Evidence => Path.Combine(Root, "TestResults", "browser");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoworkingServerless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not inside a clone of the repository.");
        }

        return folder.FullName;
    }
}
