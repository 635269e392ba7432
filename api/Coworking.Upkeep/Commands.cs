using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Upkeep;

/// <summary>What a person may say: <c>fsck</c>, <c>backup</c>, <c>restore</c>, <c>import</c>.</summary>
internal static class Commands
{
    public const string Usage = "Usage: coworking-upkeep fsck [--date yyyy-MM-dd] | backup | restore --from yyyy-MM-dd [--overwrite] | import FILE [--overwrite]";

    /// <param name="run">Runs a job against the configured storage.</param>
    public static RootCommand Root(Func<Func<Jobs, Task<int>>, CancellationToken, Task<int>> run)
    {
        var date = new Option<LocalDate?>("--date") { HelpName = "yyyy-MM-dd", Description = "Only this day; all days unless told.", CustomParser = text => Read(text) };
        var from = new Option<LocalDate>("--from") { HelpName = "yyyy-MM-dd", Description = "The backup's date.", Required = true, CustomParser = text => Read(text) ?? default };
        var overwrite = new Option<bool>("--overwrite") { Description = "Write over rows that are there. Rows that the backup does not have stay." };

        var fsck = new Command("fsck", "Compares sheets, bookings, patrons' sheets, tokens and outbox and names every difference. Changes nothing.") { date };
        fsck.SetAction((parsed, cancellation) => run(jobs => jobs.CheckAsync(parsed.GetValue(date), cancellation), cancellation));
        var backup = new Command("backup", "Writes all tables to the container backups, as happens each night.");
        backup.SetAction((_, cancellation) => run(jobs => jobs.BackUpAsync(cancellation), cancellation));
        var restore = new Command("restore", "Puts a backup back into empty tables. Start it again if it was cut off.") { from, overwrite };
        restore.SetAction((parsed, cancellation) => run(jobs => jobs.RestoreAsync(parsed.GetValue(from), parsed.GetValue(overwrite), cancellation), cancellation));
        var file = new Argument<FileInfo>("FILE") { Description = "The centre file: infra/libraries/CODE.centre.json." };
        file.AcceptExistingOnly();
        var replace = new Option<bool>("--overwrite") { Description = "Replace all settings and places of a centre that is set up: what the director changed on the desk is lost." };
        var import = new Command("import", "Sets a new centre up from its file. Leaves one that is set up alone, unless told.") { file, replace };
        import.SetAction((parsed, cancellation) => run(jobs => jobs.ImportAsync(parsed.GetValue(file)!, parsed.GetValue(replace), cancellation), cancellation));
        return new RootCommand("Looks after one centre's data, with storage from the settings that the API has.") { fsck, backup, restore, import };
    }

    private static LocalDate? Read(ArgumentResult text)
    {
        var read = LocalDatePattern.Iso.Parse(text.Tokens.Count == 1 ? text.Tokens[0].Value : "");
        if (read.Success)
        {
            return read.Value;
        }

        text.AddError("A date is written like 2026-11-24.");
        return null;
    }
}
