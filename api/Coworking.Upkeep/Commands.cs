using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Upkeep;

/// <summary>What a person may say: <c>fsck</c>, <c>backup</c>, <c>verify</c>, <c>restore</c>, <c>stamp</c>, <c>import</c>.</summary>
internal static class Commands
{
    public const string Usage = "Usage: coworking-upkeep fsck [--date yyyy-MM-dd] | backup [--aside] | verify --from yyyy-MM-dd | restore --from yyyy-MM-dd [--overwrite] | stamp | import FILE [--overwrite]";

    /// <param name="run">Runs a job against the configured storage.</param>
    public static RootCommand Root(Func<Func<Jobs, Task<int>>, CancellationToken, Task<int>> run)
    {
        var date = new Option<LocalDate?>("--date") { HelpName = "yyyy-MM-dd", Description = "Only this day; all days unless told.", CustomParser = text => Read(text) };
        var from = new Option<LocalDate>("--from") { HelpName = "yyyy-MM-dd", Description = "The backup's date.", Required = true, CustomParser = text => Read(text) ?? default };
        var overwrite = new Option<bool>("--overwrite") { Description = "Write over rows that are there. Rows that the backup does not have stay." };
        var aside = new Option<bool>("--aside") { Description = "Into the folder aside/ instead of over the backup of the same date: what is there now, before an older state comes back." };

        var fsck = new Command("fsck", "Compares sheets, bookings, patrons' sheets, tokens and outbox and names every difference. Changes nothing.") { date };
        fsck.SetAction((parsed, cancellation) => run(jobs => jobs.CheckAsync(parsed.GetValue(date), cancellation), cancellation));
        var backup = new Command("backup", "Writes all tables to the container backups, as happens each night.") { aside };
        backup.SetAction((parsed, cancellation) => run(jobs => jobs.BackUpAsync(parsed.GetValue(aside), cancellation), cancellation));
        var verify = new Command("verify", "Says whether a backup can be put back: finished, and every file whole. Changes nothing. Ask it before anything is emptied.") { from };
        verify.SetAction((parsed, cancellation) => run(jobs => jobs.VerifyAsync(parsed.GetValue(from), cancellation), cancellation));
        var restore = new Command("restore", "Puts a backup back into empty tables. Start it again if it was cut off.") { from, overwrite };
        restore.SetAction((parsed, cancellation) => run(jobs => jobs.RestoreAsync(parsed.GetValue(from), parsed.GetValue(overwrite), cancellation), cancellation));
        var stamp = new Command("stamp", "Writes under each file of a recording what browsers must know it by. Needed after recordings were copied by way of a disk.");
        stamp.SetAction((_, cancellation) => run(jobs => jobs.StampAsync(cancellation), cancellation));
        var file = new Argument<FileInfo>("FILE") { Description = "The centre file: infra/libraries/CODE.centre.json." };
        file.AcceptExistingOnly();
        var replace = new Option<bool>("--overwrite") { Description = "Replace all settings and places of a centre that is set up: what the director changed on the desk is lost." };
        var import = new Command("import", "Sets a new centre up from its file. Leaves one that is set up alone, unless told.") { file, replace };
        import.SetAction((parsed, cancellation) => run(jobs => jobs.ImportAsync(parsed.GetValue(file)!, parsed.GetValue(replace), cancellation), cancellation));
        return new RootCommand("Looks after one centre's data, with storage from the settings that the API has.") { fsck, backup, verify, restore, stamp, import };
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
