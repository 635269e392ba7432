using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>
/// Takes a library out of Azure: nobody books any more, a last backup is made, it and the recordings come here and are held against what
/// lies there, then the code is typed in full, then everything goes. Started again it goes on where it stopped.
/// </summary>
internal sealed class RetireCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs, TimeProvider time)
{
    private readonly RetiredData _data = new(console, folder, programs, time);

    /// <param name="code">The library.</param>
    /// <param name="export">The folder that its data is brought to, under its code.</param>
    /// <param name="typed">The code once more; null: it is asked for.</param>
    /// <param name="dryRun">Say the commands, ask Azure nothing.</param>
    public async Task<int> RunAsync(string code, string export, string? typed, bool dryRun, CancellationToken cancellation)
    {
        if (!InfraFolder.IsCode(code))
        {
            return await new Fault(code, "is no code of a library.", $"name one of {string.Join(", ", folder.Libraries)}").RefuseAsync();
        }

        var there = new ExportFolder(Path.Combine(export, code));
        if (dryRun)
        {
            var place = Instance.Named(code);
            console.WriteLine($"az {OtherPrograms.Typed(Power(place, "stop"))}");
            foreach (var step in _data.Typed(place, there).Concat(Removal(place).Select(step => $"az {OtherPrograms.Typed(step)}")))
            {
                console.WriteLine(step);
            }

            return ExitCode.Good;
        }

        var found = await Deployed.FindAsync(programs, code, cancellation);
        if (!found.IsOk)
        {
            return await found.Error.RefuseAsync();
        }

        if (found.Value is not { } stack)
        {
            return await new Fault(code, "is not in Azure.", folder.Has(code) ? $"git rm {folder.Short(folder.Parameters(code))} and what stands beside it under that name." : "nothing.").RefuseAsync();
        }

        if (stack.Instance is not { } instance)
        {
            return await new Fault(code, $"{stack.HalfMade.What} Nobody can say whether there is data in it; nothing was removed.", $"deploy {code}, which finishes it, then the same command. If it never held anything: az {OtherPrograms.Typed(StackRemoval(code))}").RefuseAsync();
        }

        // A removal that stopped half-way may have taken the data already: then what was brought here before is all there is.
        var account = await programs.AzAsync(["storage", "account", "list", "--query", $"[?name=='{instance.DataAccount}'].name", "--output", "tsv"], cancellation);
        return await (!account.IsOk ? account.Error.RefuseAsync()
            : account.Value.Trim().Length > 0 ? WithDataAsync(instance, there, typed, cancellation)
            : WithoutDataAsync(instance, there, typed, cancellation));
    }

    private async Task<int> WithDataAsync(Instance instance, ExportFolder there, string? typed, CancellationToken cancellation)
    {
        if (there.RefusalOf(instance) is { } refused)
        {
            return await refused.RefuseAsync();
        }

        // A removal that stopped half-way may have taken the app already.
        var app = await programs.AzAsync(["functionapp", "list", "--resource-group", instance.ResourceGroup, "--query", $"[?name=='{instance.FunctionApp}'].name", "--output", "tsv"], cancellation);
        if (!app.IsOk)
        {
            return await app.Error.RefuseAsync();
        }

        if (app.Value.Trim().Length > 0)
        {
            console.WriteLine($"{instance.Code}: stopping, so that nothing is booked after its last backup");
            var stopped = await programs.AzAsync(Power(instance, "stop"), cancellation);
            if (!stopped.IsOk)
            {
                return await stopped.Error.RefuseAsync();
            }
        }

        var brought = await _data.BringAsync(instance, there, cancellation);
        if (!brought.IsOk)
        {
            return await StartAgainAsync(instance, brought.Error, cancellation);
        }

        console.WriteLine($"{instance.Code}: all of it lies in {there.Path}; the last backup is of {brought.Value}");
        return await ConfirmAsync(instance.Code, there, brought.Value, typed, cancellation) is { } no
            ? await StartAgainAsync(instance, no, cancellation)
            : await RemoveAsync(instance, there, Removal(instance), cancellation);
    }

    private async Task<int> WithoutDataAsync(Instance instance, ExportFolder there, string? typed, CancellationToken cancellation)
    {
        if (there.ProvenBackupOf(instance) is not { } date)
        {
            return await new Fault(instance.Code, $"its data account is gone already, and {there.Path} does not hold its data.", $"the same command with the folder that it was brought to; if there is none: az {OtherPrograms.Typed(StackRemoval(instance.Code))}").RefuseAsync();
        }

        console.WriteLine($"{instance.Code}: its data account is gone already; what was brought to {there.Path} is of {date}");
        // The lock went with the account.
        return await ConfirmAsync(instance.Code, there, date, typed, cancellation) is { } no
            ? await no.RefuseAsync()
            : await RemoveAsync(instance, there, [StackRemoval(instance.Code)], cancellation);
    }

    private async Task<Fault?> ConfirmAsync(string code, ExportFolder there, string date, string? typed, CancellationToken cancellation)
    {
        typed ??= !console.Profile.Capabilities.Interactive ? "" : await console.PromptAsync(new TextPrompt<string>($"All of {code} goes from Azure: bookings, recordings, the site. What stays is {Markup.Escape(there.Path)}, of {date}. Type its code to go on:").AllowEmpty(), cancellation);
        return typed == code ? null : new Fault(code, "was not typed in full; nothing was removed.", $"the same command with --typed {code}.");
    }

    /// <summary>Who was not removed is there for its readers again.</summary>
    private async Task<int> StartAgainAsync(Instance instance, Fault why, CancellationToken cancellation)
    {
        var started = await programs.AzAsync(Power(instance, "start"), cancellation);
        if (!started.IsOk)
        {
            await Console.Error.WriteLineAsync(new Fault(instance.Code, $"stands still, and could not be started: {started.Error.What}", $"az {OtherPrograms.Typed(Power(instance, "start"))}").ToString());
        }

        return await why.RefuseAsync();
    }

    private async Task<int> RemoveAsync(Instance instance, ExportFolder there, IEnumerable<IReadOnlyList<string>> steps, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            var done = await programs.AzAsync(step, cancellation);
            if (!done.IsOk)
            {
                return await done.Error.RefuseAsync();
            }
        }

        there.Close();
        console.WriteLine($"{instance.Code}: gone from Azure. Its data lies in {there.Path}. Next: git rm {folder.Short(folder.Parameters(instance.Code))} and what stands beside it under that name; its vault can be brought back for 90 days.");
        return ExitCode.Good;
    }

    private static string[] Power(Instance instance, string what) => ["functionapp", what, "--resource-group", instance.ResourceGroup, "--name", instance.FunctionApp, "--output", "none"];

    /// <summary>The lock that keeps the data account, then the stack with all that it made.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Removal(Instance instance) =>
    [
        ["lock", "delete", "--name", "keep-data", "--resource-group", instance.ResourceGroup, "--resource", instance.DataAccount, "--resource-type", "Microsoft.Storage/storageAccounts", "--output", "none"],
        StackRemoval(instance.Code),
    ];

    private static string[] StackRemoval(string code) => ["stack", "sub", "delete", "--name", Deployed.StackOf(code), "--action-on-unmanage", "deleteAll", "--yes", "--output", "none"];
}
