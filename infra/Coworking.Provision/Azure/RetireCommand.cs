using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>
/// Takes a library out of Azure: first its backups and recordings come here, then its code is typed in full, then everything
/// goes. Started again it goes on where it stopped.
/// </summary>
internal sealed class RetireCommand(IAnsiConsole console, InfraFolder folder, OtherPrograms programs)
{
    private static readonly string[] Exported = ["backups", "media"];

    /// <param name="code">The library.</param>
    /// <param name="export">The folder that its data is brought to.</param>
    /// <param name="typed">The code once more; null: it is asked for.</param>
    /// <param name="dryRun">Say the commands, ask Azure nothing.</param>
    public async Task<int> RunAsync(string code, string export, string? typed, bool dryRun, CancellationToken cancellation)
    {
        if (dryRun)
        {
            var place = Instance.Named(code);
            foreach (var step in Exported.Select(container => ExportStep(place, container, export)).Concat(Removal(place)))
            {
                console.WriteLine($"az {OtherPrograms.Typed(step)}");
            }

            return ExitCode.Good;
        }

        var found = await Instance.FindAsync(programs, code, cancellation);
        if (!found.IsOk)
        {
            return await found.Error.RefuseAsync();
        }

        if (found.Value is not { } instance)
        {
            return await new Fault(code, "is not in Azure.", folder.Has(code) ? $"git rm {folder.Short(folder.Parameters(code))} and what stands beside it under that name." : "nothing.").RefuseAsync();
        }

        // A removal that stopped half-way may have taken the data already: then what was brought here before is all there is.
        var account = await programs.AzAsync(["storage", "account", "list", "--query", $"[?name=='{instance.DataAccount}'].name", "--output", "tsv"], cancellation);
        if (!account.IsOk)
        {
            return await account.Error.RefuseAsync();
        }

        var hasData = account.Value.Trim().Length > 0;
        if (hasData && await ExportAsync(instance, export, cancellation) is { } lost)
        {
            return await lost.RefuseAsync();
        }

        if (NewestBackup(export) is not { } date)
        {
            return await NoBackup(instance, export, hasData).RefuseAsync();
        }

        console.WriteLine($"{code}: {(hasData ? "" : "its data account is gone already; ")}the newest backup in {export} is of {date}");
        typed ??= !console.Profile.Capabilities.Interactive ? "" : await console.PromptAsync(new TextPrompt<string>($"All of {code} goes: bookings, recordings, the site. What stays is the backup of {date}. Type its code to go on:"), cancellation);
        if (typed != code)
        {
            return await new Fault(code, "was not typed in full; nothing was removed.", $"the same command with --typed {code}.").RefuseAsync();
        }

        // The lock went with the account.
        foreach (var step in Removal(instance).Skip(hasData ? 0 : 1))
        {
            var done = await programs.AzAsync(step, cancellation);
            if (!done.IsOk)
            {
                return await done.Error.RefuseAsync();
            }
        }

        console.WriteLine($"{code}: gone from Azure. Its data lies in {export}. Next: git rm {folder.Short(folder.Parameters(code))} and what stands beside it under that name; its vault can be brought back for 90 days.");
        return ExitCode.Good;
    }

    /// <summary>Brings the data here.</summary>
    private async Task<Fault?> ExportAsync(Instance instance, string export, CancellationToken cancellation)
    {
        foreach (var container in Exported)
        {
            console.WriteLine($"{instance.Code}: {container} to {export}");
            Directory.CreateDirectory(Path.Combine(export, container));
            var brought = await programs.AzAsync(ExportStep(instance, container, export), cancellation);
            if (!brought.IsOk)
            {
                return brought.Error;
            }
        }

        return null;
    }

    /// <summary>The date of the newest finished backup: a folder without a manifest is none.</summary>
    private static string? NewestBackup(string export) => Path.Combine(export, "backups") is var backups && Directory.Exists(backups)
        ? Directory.EnumerateFiles(backups, "manifest.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file))).Max(StringComparer.Ordinal)
        : null;

    private static Fault NoBackup(Instance instance, string export, bool hasData) => hasData
        ? new Fault(instance.Code, "has no backup to take along; nothing was removed.", "make one as api/docs/operations says (Coworking.Upkeep backup), then the same command.")
        : new Fault(instance.Code, $"its data account is gone already, and {export} has no backup of it.", $"the same command with the folder that it was brought to; if there is none: az {OtherPrograms.Typed(Removal(instance)[^1])}");

    private static IReadOnlyList<string> ExportStep(Instance instance, string container, string export) =>
    [
        "storage", "blob", "download-batch", "--account-name", instance.DataAccount, "--auth-mode", "login",
        "--source", container, "--destination", Path.Combine(export, container), "--overwrite", "--output", "none",
    ];

    /// <summary>The lock that keeps the data account, then the stack with all that it made.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Removal(Instance instance) =>
    [
        ["lock", "delete", "--name", "keep-data", "--resource-group", instance.ResourceGroup, "--resource", instance.DataAccount, "--resource-type", "Microsoft.Storage/storageAccounts", "--output", "none"],
        ["stack", "sub", "delete", "--name", Instance.StackOf(instance.Code), "--action-on-unmanage", "deleteAll", "--yes", "--output", "none"],
    ];
}
