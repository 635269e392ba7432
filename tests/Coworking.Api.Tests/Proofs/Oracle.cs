using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Api.Tests.Proofs.Commands;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Coworking.Api.Tests.Proofs;

/// <summary>
/// What stands in storage, read past all of the product's code: every promise about a day's rows that does not hold is a
/// sentence. It knows the columns of api/docs/data-model.md and nothing else.
/// </summary>
internal sealed class Oracle
{
    private readonly List<Row> _bookings = [];
    private readonly List<Row> _onPatrons = [];
    private readonly List<(string Resource, int Start, int End, string Id)> _onSheets = [];
    private readonly List<string> _told = [];

    private Oracle()
    {
    }

    /// <param name="Parts">Each resource with the stretch it is held for: <c>seat-01 600-660</c>.</param>
    /// <param name="Lapsed">Nobody came while the place was kept: it may be somebody else's, written down or not.</param>
    private sealed record Row(string Id, string Patron, string Parts, int Start, int End, string Status, int Version, string Note, bool Lapsed, bool IsDesks)
    {
        public bool Counts => !Lapsed && Status is not ("cancelled" or "no-show");

        public IEnumerable<(string Resource, int Start, int End)> Held =>
            from part in Parts.Split(", ")
            let words = part.Split(' ')
            let minutes = words[1].Split('-')
            select (words[0], int.Parse(minutes[0]), int.Parse(minutes[1]));

        public IEnumerable<ModelRules> Rules => Held.Select(held => ModelRules.Of(held.Resource)).Distinct();
    }

    /// <summary>The bookings that hold or held their place, by the tags that commands gave them.</summary>
    public IReadOnlyList<string> Tags => [.. _bookings.Where(booking => booking.Counts).Select(booking => booking.Note)];

    public static async Task<Oracle> ReadAsync(TestCentre centre, IEnumerable<LocalDate> dates)
    {
        var oracle = new Oracle();
        var table = centre.Host.Services.GetRequiredService<CentreTables>().Days;
        foreach (var date in dates)
        {
            var partition = NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date);
            await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
            {
                oracle.Take(row, A.Iso(date), centre.Clock.GetCurrentInstant());
            }
        }

        return oracle;
    }

    public IEnumerable<string> Faults() =>
        [.. TakenTwice(), .. Sheets(), .. Patrons(), .. DailyLimits(), .. OpenLimits(), .. Outbox()];

    /// <summary>Two bookings that hold one place at one time.</summary>
    public IEnumerable<string> TakenTwice() =>
        from one in _bookings
        from other in _bookings
        where one.Counts && other.Counts && string.CompareOrdinal(one.Id, other.Id) < 0
        where one.Id[..10] == other.Id[..10]
        from held in one.Held
        from also in other.Held
        where held.Resource == also.Resource && held.Start < also.End && also.Start < held.End
        select $"taken twice: {held.Resource} by {one.Note} {held.Start}-{held.End} and {other.Note} {also.Start}-{also.End}";

    /// <summary>Kinds of which a patron holds more minutes of a day than the rules allow, or more bookings ahead.</summary>
    public IEnumerable<string> LimitsExceeded() => [.. DailyLimits(), .. OpenLimits()];

    /// <summary>What was promised and is not there, or was given back and is.</summary>
    public IEnumerable<string> Broken(IEnumerable<string> promised, IEnumerable<string> givenBack)
    {
        var tags = Tags.ToHashSet(StringComparer.Ordinal);
        return promised.Where(tag => !tags.Contains(tag)).Select(tag => $"lost: {tag} was acknowledged")
            .Concat(givenBack.Where(tags.Contains).Select(tag => $"{tag} was acknowledged as given back and stands"));
    }

    private IEnumerable<string> Sheets()
    {
        var expected = _bookings.Where(booking => booking.Counts)
            .SelectMany(booking => booking.Held.Select(held => (held.Resource, held.Start, held.End, booking.Id))).ToHashSet();
        var lapsed = _bookings.Where(booking => booking.Lapsed).Select(booking => booking.Id).ToHashSet(StringComparer.Ordinal);
        return expected.Except(_onSheets).Select(one => $"not on its sheet: {one}")
            .Concat(_onSheets.Where(one => !expected.Contains(one) && !lapsed.Contains(one.Id)).Select(one => $"on a sheet without a booking: {one}"));
    }

    private IEnumerable<string> Patrons() =>
        _bookings.Where(booking => booking.Counts).Except(_onPatrons).Select(booking => $"not, or not so, on its patron's sheet: {booking}")
            .Concat(_onPatrons.Except(_bookings).Select(booking => $"on a patron's sheet and not, or not so, by itself: {booking}"));

    private IEnumerable<string> DailyLimits() =>
        from day in _bookings.Where(booking => booking.Counts && !booking.IsDesks).GroupBy(booking => (booking.Patron, Date: booking.Id[..10]))
        from rules in day.SelectMany(booking => booking.Rules).Distinct()
        let minutes = day.Where(booking => booking.Rules.Contains(rules)).Sum(booking => booking.End - booking.Start)
        where minutes > rules.DailyMinutes
        select $"limit exceeded: {minutes} minutes of {rules.Kind} on {day.Key.Date}";

    private IEnumerable<string> OpenLimits() =>
        from patron in _bookings.Where(booking => booking.Counts && !booking.IsDesks && booking.Status != "completed").GroupBy(booking => booking.Patron)
        from rules in patron.SelectMany(booking => booking.Rules).Distinct()
        let open = patron.Count(booking => booking.Rules.Contains(rules))
        where open > rules.OpenBookings
        select $"limit exceeded: {open} open bookings of {rules.Kind}";

    private IEnumerable<string> Outbox() =>
        from booking in _bookings
        from version in Enumerable.Range(1, booking.Version)
        let row = $"{booking.Id}|{version:0000}"
        where !_told.Contains(row, StringComparer.Ordinal)
        select $"nobody will be told: {row}";

    private void Take(TableEntity row, string date, Instant now)
    {
        var name = row.RowKey[2..];
        switch (row.RowKey[0])
        {
            case 'B':
                _bookings.Add(Read(row.GetString("Booking"), name, row.GetString("Patron"), now));
                break;
            case 'P':
                _onPatrons.AddRange(row.Where(column => column.Key.StartsWith("b_", StringComparison.Ordinal))
                    .Select(column => Read((string)column.Value, $"{date}-{column.Key[2..]}", name, now)));
                break;
            case 'R' when row.GetString("Ids") is { Length: > 0 } ids:
                _onSheets.AddRange(row.GetString("Busy").Split(',').Zip(ids.Split(','), (range, tail) =>
                    (name, int.Parse(range.Split('-')[0]), int.Parse(range.Split('-')[1]), $"{date}-{tail}")));
                break;
            case 'O':
                _told.Add(name);
                break;
        }
    }

    private static Row Read(string json, string id, string patron, Instant now)
    {
        var booking = JsonNode.Parse(json)!;
        var (start, end, status) = ((int)booking["start"]!, (int)booking["end"]!, (string)booking["status"]!);
        var closes = NodaTime.Text.InstantPattern.ExtendedIso.Parse((string)booking["checkInClosesAt"]!).Value;
        return new Row(
            id,
            patron,
            string.Join(", ", booking["resources"]!.AsArray()
                .Select(resource => $"{resource!["id"]} {(int?)resource["start"] ?? start}-{(int?)resource["end"] ?? end}").Order(StringComparer.Ordinal)),
            start,
            end,
            status,
            (int)booking["version"]!,
            (string?)booking["note"] ?? id,
            status is "confirmed" or "awaiting-approval" && now >= closes,
            booking["source"] is not null);
    }
}
