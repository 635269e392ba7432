using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Bookings;

/// <summary>Rows <c>W|joined|tail</c>: who waits for a day, in the order of joining (Unix milliseconds, 15 digits), so that the line is read in order.</summary>
internal static class WaitlistEntity
{
    private const string Patron = "Patron";
    private const string Content = "Entry";

    public static string Key(WaitlistEntry entry) => TableKey.Join(
        "W", entry.CreatedAt.ToUnixTimeMilliseconds().ToString("000000000000000", CultureInfo.InvariantCulture), entry.Id.Tail);

    public static TableEntity Of(WaitlistEntry entry) => new(DayKeys.Partition(entry.Id.Date), Key(entry))
    {
        [Patron] = entry.Patron.Value,
        [Content] = StoredEntry.Write(entry),
    };

    public static WaitlistEntry Read(TableEntity row, LocalDate date) => StoredEntry.Read(
        row.GetString(Content), BookingId.FromTail(date, TableKey.Split(row.RowKey)[2]), new PatronId(row.GetString(Patron)));
}

/// <summary>An entry of the waiting list as it is written into its row.</summary>
internal sealed record StoredEntry(
    string Zone,
    int From,
    int To,
    int Minutes,
    Instant CreatedAt,
    WaitStatus Status,
    IReadOnlyList<string>? Resources = null,
    ResourceKind? Kind = null,
    int? Count = null,
    string? Alias = null,
    int? People = null,
    StoredHold? Hold = null,
    int? Offers = null)
{
    public static string Write(WaitlistEntry entry) => JsonSerializer.Serialize(
        new StoredEntry(
            entry.Day.Zone.Id,
            entry.Window.Start.Minutes,
            entry.Window.End.Minutes,
            entry.Minutes,
            entry.CreatedAt,
            entry.Status,
            (entry.Wanted as Wanted.Named)?.Resources.Select(id => id.Value).ToList(),
            (entry.Wanted as Wanted.AnyOf)?.Kind,
            (entry.Wanted as Wanted.AnyOf)?.Count,
            entry.Alias.Length == 0 ? null : entry.Alias,
            entry.People == 1 ? null : entry.People,
            entry.Kept is { } kept
                ? new StoredHold([.. kept.Resources.Select(id => id.Value)], kept.Range.Start.Minutes, kept.Range.End.Minutes, kept.Until)
                : null,
            entry.Offers == 0 ? null : entry.Offers),
        StoredJson.Rows.StoredEntry);

    public static WaitlistEntry Read(string text, BookingId id, PatronId patron)
    {
        var stored = JsonSerializer.Deserialize(text, StoredJson.Rows.StoredEntry)!;
        return new WaitlistEntry
        {
            Id = id,
            Patron = patron,
            Alias = stored.Alias ?? "",
            Day = new CentreDay(id.Date, DateTimeZoneProviders.Tzdb[stored.Zone]),
            Window = Range(stored.From, stored.To),
            Minutes = stored.Minutes,
            Wanted = stored.Kind is { } kind ? new Wanted.AnyOf(kind, stored.Count ?? 1) : new Wanted.Named([.. stored.Resources!.Select(name => new ResourceId(name))]),
            People = stored.People ?? 1,
            CreatedAt = stored.CreatedAt,
            Status = stored.Status,
            Offers = stored.Offers ?? 0,
            Kept = stored.Hold is { } hold
                ? new KeptPlace([.. hold.Resources.Select(name => new ResourceId(name))], Range(hold.Start, hold.End), hold.Until)
                : null,
        };
    }

    private static TimeRange Range(int start, int end) => new(new TimeOfDay(start), new TimeOfDay(end));
}

internal sealed record StoredHold(IReadOnlyList<string> Resources, int Start, int End, Instant Until);
