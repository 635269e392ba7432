using System.Globalization;
using Coworking.Api.Features.Centres;
using Coworking.Api.Features.Recordings;
using Coworking.Api.Features.Upkeep;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Upkeep;

/// <summary>The jobs, in words for who started them.</summary>
internal sealed class Jobs(CheckConsistency check, BackUpTables backUp, RestoreTables restore, StampFiles stamp, ImportCentre import)
{
    public async Task<int> CheckAsync(LocalDate? date, CancellationToken cancellation)
    {
        var report = await check.RunAsync(date, cancellation);
        foreach (var finding in report.Findings)
        {
            await Say(finding.ToString());
        }

        await Say(string.Create(CultureInfo.InvariantCulture, $"{report.Days} days, {report.Bookings} bookings, {report.Findings.Count} differences"));
        return report.Findings.Count == 0 ? ExitCode.Good : ExitCode.Bad;
    }

    public async Task<int> BackUpAsync(bool aside, CancellationToken cancellation)
    {
        var manifest = aside ? await backUp.SetAsideAsync(cancellation) : await backUp.RunAsync(cancellation);
        foreach (var table in manifest.Tables)
        {
            await Say(string.Create(CultureInfo.InvariantCulture, $"{table.Name}: {table.Rows} rows, sha256 {table.Sha256}"));
        }

        await Say($"backed up {(aside ? BackUpTables.Aside : "")}{LocalDatePattern.Iso.Format(manifest.Date)}");
        return ExitCode.Good;
    }

    public async Task<int> VerifyAsync(LocalDate from, CancellationToken cancellation)
    {
        var verified = await restore.VerifyAsync(from, cancellation);
        if (!verified.IsOk)
        {
            return await RefuseAsync(verified.Error);
        }

        await Say(string.Create(CultureInfo.InvariantCulture, $"whole: {verified.Value.Tables.Count} tables, {verified.Value.Tables.Sum(table => table.Rows)} rows, taken {InstantPattern.General.Format(verified.Value.TakenAt)}"));
        return ExitCode.Good;
    }

    public async Task<int> StampAsync(CancellationToken cancellation)
    {
        var report = await stamp.RunAsync(cancellation);
        foreach (var file in report.Missing)
        {
            await Say($"missing {file}");
        }

        await Say(string.Create(CultureInfo.InvariantCulture, $"{report.Files} files, {report.Stamped} stamped, {report.Missing.Count} missing"));
        return report.Missing.Count == 0 ? ExitCode.Good : ExitCode.Bad;
    }

    public async Task<int> RestoreAsync(LocalDate from, bool overwrite, CancellationToken cancellation)
    {
        var restored = await restore.RunAsync(from, overwrite, cancellation);
        if (!restored.IsOk)
        {
            return await RefuseAsync(restored.Error);
        }

        await Say(string.Create(CultureInfo.InvariantCulture, $"restored {restored.Value.Tables.Sum(table => table.Rows)} rows; now run fsck"));
        return ExitCode.Good;
    }

    public async Task<int> ImportAsync(FileInfo file, bool overwrite, CancellationToken cancellation)
    {
        if (!overwrite && await import.IsSetUpAsync(cancellation))
        {
            await Say("The centre is set up already; nothing was written.");
            return ExitCode.Good;
        }

        await using var stream = file.OpenRead();
        var imported = await import.RunAsync(stream, cancellation);
        if (!imported.IsOk)
        {
            await Console.Error.WriteLineAsync($"{file.Name}: {imported.Error.Message} Nothing was written.");
            return ExitCode.Bad;
        }

        await Say($"set up from {file.Name}");
        return ExitCode.Good;
    }

    private static async Task<int> RefuseAsync(RestoreRefusal refusal)
    {
        await Console.Error.WriteLineAsync(refusal switch
        {
            RestoreRefusal.NoSuchBackup => "There is no finished backup of that date. Next: verify another night's.",
            RestoreRefusal.Damaged damaged => $"The file of table {damaged.Table} is missing or damaged. Nothing was written. Next: verify another night's, or bring this one's versions back in the portal.",
            RestoreRefusal.NotEmpty full => $"Table {full.Table} has rows. Restore into an empty account, or say --overwrite.",
            _ => "Refused.",
        });
        return ExitCode.Bad;
    }

    private static Task Say(string line) => Console.Out.WriteLineAsync(line);
}
