using Coworking.Infra.Tests.Templates;

namespace Coworking.Infra.Tests.Provision;

/// <summary>The real provisioning program, run as a process over a copy of <c>infra/</c> and with no way to any network.</summary>
internal static class Provisioning
{
    private static readonly Dictionary<string, string> NoNetwork = new(StringComparer.Ordinal)
    {
        ["http_proxy"] = "http://127.0.0.1:9",
        ["https_proxy"] = "http://127.0.0.1:9",
        ["no_proxy"] = "",
        ["NO_COLOR"] = "1",
    };

    public static Task<ProgramRun> RunAsync(TemplateFolder folder, params string[] arguments) => RunAsync(folder.Root, [], arguments);

    /// <param name="folder">The folder <c>infra/</c>.</param>
    /// <param name="environment">Variables besides those that close the network.</param>
    /// <param name="arguments">What is typed.</param>
    public static Task<ProgramRun> RunAsync(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        ProgramRun.OfAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Coworking.Provision.dll"), .. arguments, "--folder", folder],
            folder,
            TestContext.Current.CancellationToken,
            NoNetwork.Where(one => !environment.ContainsKey(one.Key)).Concat(environment).ToDictionary(StringComparer.Ordinal));
}
