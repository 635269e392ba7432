using Coworking.Infra.Tests.Templates;
using Coworking.Provision;
using Coworking.Provision.Azure;
using Spectre.Console;

namespace Coworking.Infra.Tests.Provision;

/// <summary>
/// The provisioning program over a copy of <c>infra/</c> and with no way to any network. Its commands run inside the tests and ask
/// their Bicep program, because a process of its own needs seconds for what takes a tenth of one; a few tests start the real process.
/// </summary>
internal static class Provisioning
{
    private static readonly Dictionary<string, string> NoNetwork = new(StringComparer.Ordinal)
    {
        ["http_proxy"] = "http://127.0.0.1:9",
        ["https_proxy"] = "http://127.0.0.1:9",
        ["no_proxy"] = "",
        ["NO_COLOR"] = "1",
    };

    public static Task<ProgramRun> RunAsync(Bicep bicep, TemplateFolder folder, params string[] arguments) => RunAsync(bicep, folder.Root, [], arguments);

    /// <param name="bicep">The tests' Bicep program.</param>
    /// <param name="folder">The folder <c>infra/</c>.</param>
    /// <param name="environment">What the programs that it starts find in their environment.</param>
    /// <param name="arguments">What is typed.</param>
    public static Task<ProgramRun> RunAsync(Bicep bicep, string folder, Dictionary<string, string> environment, params string[] arguments) =>
        RunAsync(bicep, folder, environment, answers: null, arguments);

    /// <summary>The same at a terminal, with somebody who answers; null: at none.</summary>
    public static async Task<ProgramRun> RunAsync(Bicep bicep, string folder, Dictionary<string, string> environment, IReadOnlyList<string>? answers, string[] arguments)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = answers is null ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 300;
        using var errors = ErrorsOf.Listen();
        var person = new AnsweringConsole(console, answers ?? []);
        var code = await Commands.RunAsync([.. arguments, "--folder", folder], answers is null ? console : person, bicep.Program, new OtherPrograms(environment), TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(0, person.Unread);
        return new ProgramRun(code, output.ToString(), errors.ToString());
    }

    /// <summary>The same as a process of its own, as regional IT starts it.</summary>
    public static Task<ProgramRun> StartAsync(string folder, Dictionary<string, string> environment, params string[] arguments) =>
        ProgramRun.OfAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Coworking.Provision.dll"), .. arguments, "--folder", folder],
            folder,
            TestContext.Current.CancellationToken,
            NoNetwork.Where(one => !environment.ContainsKey(one.Key)).Concat(environment).ToDictionary(StringComparer.Ordinal));
}
