using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>
/// The rows of one day as they stand, read on their own and not by the code that wrote them, so that a fault of that
/// code shows: api/docs/data-model.md is what both go by. A row that cannot be read becomes a finding.
/// </summary>
internal sealed class DayRows
{
    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    private readonly List<Finding> _unreadable = [];

    public DayRows(string partition, IEnumerable<TableEntity> rows)
    {
        Partition = partition;
        if (Compact.Parse(partition) is not { Success: true, Value: var date })
        {
            _unreadable.Add(new Finding(FindingKind.UnreadableRow, partition, "", "The partition is no date."));
            return;
        }

        Date = date;
        foreach (var row in rows)
        {
            if (!TryRead(row, out var problem))
            {
                _unreadable.Add(new Finding(FindingKind.UnreadableRow, partition, NameOf(row.RowKey), problem));
            }
        }
    }

    public string Partition { get; }

    public LocalDate Date { get; }

    public List<SheetRow> Sheets { get; } = [];

    /// <summary>By id, as the row itself says whose they are.</summary>
    public Dictionary<string, BookingRow> Bookings { get; } = new(StringComparer.Ordinal);

    public List<PatronRow> Patrons { get; } = [];

    public List<OutboxRow> Outbox { get; } = [];

    public List<WaitRow> Line { get; } = [];

    public List<ClosureRow> Closures { get; } = [];

    public IReadOnlyList<Finding> Unreadable => _unreadable;

    public Finding Find(FindingKind kind, string rowKey, string details) => new(kind, Partition, NameOf(rowKey), details);

    /// <summary>A row's key for people to read: a patron's pseudonym is in none of them.</summary>
    public static string NameOf(string rowKey) =>
        rowKey.StartsWith("P|", StringComparison.Ordinal) ? $"P|{ShortHash.Of(rowKey[2..])}" : rowKey;

    private bool TryRead(TableEntity row, [NotNullWhen(false)] out string? problem)
    {
        problem = null;
        try
        {
            Read(row);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidOperationException or TimeZoneNotFoundException)
        {
            problem = e.Message;
        }

        return problem is null;
    }

    private void Read(TableEntity row)
    {
        var key = TableKey.Split(row.RowKey);
        switch (key[0])
        {
            case "R":
                Sheets.Add(SheetRow.Read(row, key[1]));
                break;
            case "B":
                Bookings.Add(key[1], BookingRow.Read(row, key[1]));
                break;
            case "P":
                Patrons.Add(PatronRow.Read(row, key[1], Date));
                break;
            case "O" when key[2].StartsWith("hold", StringComparison.Ordinal):
                break;
            case "O":
                Outbox.Add(new OutboxRow(row.RowKey, key[1], int.Parse(key[2], CultureInfo.InvariantCulture)));
                break;
            case "W":
                Line.Add(WaitRow.Read(row, key[2], Date));
                break;
            case "C":
                Closures.Add(ClosureRow.Read(row, key[1]));
                break;
            default:
                throw new FormatException("No such row is known.");
        }
    }
}

/// <summary>Row <c>B|id</c>.</summary>
internal sealed record BookingRow(string RowKey, Booking Booking, IReadOnlyList<string> Tokens)
{
    public static BookingRow Read(TableEntity row, string id)
    {
        if (!BookingId.TryParse(id, out var known) || row.GetString("Patron") is not { Length: > 0 } patron || row.GetString("Booking") is not { } content)
        {
            throw new FormatException("A booking needs an id, a patron and its content.");
        }

        IReadOnlyList<string> tokens = row.GetString("Tokens") is { } text ? [.. text.Split('\n').Select(line => line.Split(' ', 2)[0])] : [];
        return new BookingRow(row.RowKey, StoredBooking.Read(content, known, new PatronId(patron)), tokens);
    }
}

/// <summary>Row <c>P|patron</c>.</summary>
internal sealed record PatronRow(string RowKey, string Patron, IReadOnlyList<Booking> Bookings)
{
    private const string ColumnPrefix = "b_";

    public static PatronRow Read(TableEntity row, string patron, LocalDate date) => new(
        row.RowKey,
        patron,
        [
            .. row.Where(column => column.Key.StartsWith(ColumnPrefix, StringComparison.Ordinal)).Select(column => StoredBooking.Read(
                (string)column.Value, BookingId.FromTail(date, column.Key[ColumnPrefix.Length..]), new PatronId(patron))),
        ]);
}

/// <summary>Row <c>O|id|version</c>.</summary>
internal sealed record OutboxRow(string RowKey, string Booking, int Version);
