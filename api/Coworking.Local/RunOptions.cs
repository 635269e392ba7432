using System.CommandLine;
using Coworking.Local.Hosting;

namespace Coworking.Local;

/// <summary>What a person may say after <c>dotnet run --project api/Coworking.Local --</c>.</summary>
/// <param name="Url">Where to serve; port 0 finds a free one.</param>
/// <param name="Data">The folder of kept data; null keeps everything in memory.</param>
/// <param name="Demo">Whether the centre comes with places, bookings and recordings.</param>
/// <param name="Centre">The file that the centre is set up from; null is the demo centre's.</param>
internal sealed record RunOptions(Uri Url, string? Data, bool Demo, string? Centre)
{
    private const string DefaultUrl = "http://127.0.0.1:7071";

    /// <summary>The command whose one action is <paramref name="run"/>; it prints its own usage and mistakes.</summary>
    public static RootCommand Command(Func<RunOptions, Task<int>> run)
    {
        var urls = new Option<string>("--urls") { HelpName = DefaultUrl, Description = "Where to serve, on this machine only. Port 0 finds a free one.", DefaultValueFactory = _ => DefaultUrl };
        var data = new Option<string?>("--data") { HelpName = "DIR", Description = "The folder of kept data. Default: .data in the repository." };
        var ephemeral = new Option<bool>("--ephemeral") { Description = "Keep everything in memory; gone at exit." };
        var noDemo = new Option<bool>("--no-demo") { Description = "An empty centre: hours and rules, but no places, bookings or recordings." };
        var centre = new Option<string?>("--centre") { HelpName = "FILE", Description = "The centre file to set up, such as infra/libraries/demo.centre.json. Default: that one." };
        urls.Validators.Add(result =>
        {
            if (Address.Read(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"--urls takes one plain http address of this machine, such as {DefaultUrl}.");
            }
        });

        var command = new RootCommand("Runs a coworking centre on this machine: site, API, sign-in and storage.") { urls, data, ephemeral, noDemo, centre };
        command.Options.Remove(command.Options.Single(option => option is VersionOption));
        command.Validators.Add(result =>
        {
            if (result.GetValue(ephemeral) && result.GetValue(data) is not null)
            {
                result.AddError("--data keeps and --ephemeral does not: choose one.");
            }
        });
        command.SetAction(parsed => run(
            new RunOptions(
                Address.Read(parsed.GetRequiredValue(urls))!,
                parsed.GetValue(ephemeral) ? null : Path.GetFullPath(parsed.GetValue(data) ?? Repository.DefaultData),
                Demo: !parsed.GetValue(noDemo),
                Centre: parsed.GetValue(centre) is { } file ? Path.GetFullPath(file) : null)));
        return command;
    }
}
