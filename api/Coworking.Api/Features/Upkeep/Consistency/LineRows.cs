using System.Text.Json;
using Azure.Data.Tables;
using Coworking.Api.Features.Bookings;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Upkeep.Consistency;

/// <summary>Row <c>W|joined|tail</c>.</summary>
internal sealed record WaitRow(string RowKey, WaitlistEntry Entry)
{
    public static WaitRow Read(TableEntity row, string tail, LocalDate date) =>
        new(row.RowKey, StoredEntry.Read(row.GetString("Entry"), BookingId.FromTail(date, tail), new PatronId(row.GetString("Patron"))));
}

/// <summary>Row <c>C|id</c>; <paramref name="Shut"/> is null once it is opened again altogether.</summary>
internal sealed record ClosureRow(string RowKey, string Tail, TimeRange? Shut, IReadOnlyList<string> Resources, IReadOnlyList<string> ToDo)
{
    private const int DateAndHyphen = 11;

    public static ClosureRow Read(TableEntity row, string id)
    {
        using var content = JsonDocument.Parse(row.GetString("Content"));
        TimeRange? shut = content.RootElement.TryGetProperty("shutStart", out var start) && content.RootElement.TryGetProperty("shutEnd", out var end)
            ? new TimeRange(new TimeOfDay(start.GetInt32()), new TimeOfDay(end.GetInt32()))
            : null;
        return new ClosureRow(row.RowKey, id[DateAndHyphen..], shut, Names(row.GetString("Resources")), Names(row.GetString("ToDo")));
    }

    private static string[] Names(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(',');
}
