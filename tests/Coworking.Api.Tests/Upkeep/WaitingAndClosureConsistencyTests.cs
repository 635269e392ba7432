using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>A row of who waits, of what is kept for them or of what is shut is broken by hand, and the check names it.</summary>
public sealed class WaitingAndClosureConsistencyTests(TestCentre centre) : BrokenDay(centre), IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_place_kept_for_somebody_who_does_not_wait() =>
        await FindsAsync(FindingKind.HoldWithoutWaiting, "R|pc-01", (day, _, _) =>
            ChangeAsync(day, "R|pc-01", row => row["Holds"] = $"900-960 {TestCentre.At(day, "12:00").ToUnixTimeSeconds()} 000000000000"));

    [Fact]
    public async Task Somebody_for_whom_no_place_is_kept()
    {
        var (day, entry) = await DayWithAHoldAsync();
        Assert.Empty((await CheckAsync(day)).Findings);

        await ChangeAsync(day, "R|hall", row => row.Remove("Holds"));

        Assert.Contains((await CheckAsync(day)).Findings, one => one.Kind == FindingKind.WaitingWithoutHold && one.Row.EndsWith(entry[11..], StringComparison.Ordinal));
        Centre.Clock.AdvanceMinutes(15);
        Assert.Empty((await CheckAsync(day)).Findings);
    }

    [Fact]
    public async Task A_sheet_that_does_not_say_that_somebody_waits()
    {
        var (day, _) = await DayWithOneWaitingAsync();
        Assert.Empty((await CheckAsync(day)).Findings);

        await ChangeAsync(day, "R|hall", row => row.Remove("Waited"));

        Assert.Contains((await CheckAsync(day)).Findings, one => one.Kind == FindingKind.WaitingNotMarked);
    }

    [Fact]
    public async Task A_sheet_shut_by_a_closure_that_is_not_there() =>
        await FindsAsync(FindingKind.ClosedWithoutClosure, "R|pc-01", (day, _, _) =>
            ChangeAsync(day, "R|pc-01", row => (row["Closed"], row["ClosedIds"]) = ("900-960", "000000000000")));

    [Theory]
    [InlineData(FindingKind.ClosureNotOnSheet, "C|", "900-960", "pc-02")]
    [InlineData(FindingKind.ClosedWithoutClosure, "R|pc-01", "900-975", "pc-01")]
    [InlineData(FindingKind.BookingInClosedTime, "R|pc-01", "615-660", "pc-01")]
    public async Task A_closure_and_a_sheet_that_differ(FindingKind kind, string row, string onSheet, string resource) =>
        await FindsAsync(kind, row, async (day, _, _) =>
        {
            var (start, end) = kind == FindingKind.BookingInClosedTime ? (615, 660) : (900, 960);
            await Tables.Days.AddEntityAsync(new TableEntity(Partition(day), $"C|{A.Iso(day)}-00000000000c")
            {
                ["Content"] = $"{{\"shutStart\":{start},\"shutEnd\":{end}}}",
                ["Resources"] = resource,
                ["ToDo"] = "",
            });
            await ChangeAsync(day, "R|pc-01", sheet => (sheet["Closed"], sheet["ClosedIds"]) = (onSheet, "00000000000c"));
        });

    private async Task<(LocalDate Day, string Entry)> DayWithOneWaitingAsync()
    {
        var day = Centre.NewDay();
        using var first = await Centre.NewPatronClientAsync();
        using var second = await Centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("hall").MadeByAsync(first);
        using var joined = await second.PostTextAsync(
            "/api/me/waitlist", $"{{\"date\":\"{A.Iso(day)}\",\"from\":\"10:00\",\"to\":\"11:00\",\"minutes\":60,\"resources\":[\"hall\"]}}");
        return (day, (string)(await joined.JsonAsync())["id"]!);
    }

    private async Task<(LocalDate Day, string Entry)> DayWithAHoldAsync()
    {
        var (day, entry) = await DayWithOneWaitingAsync();
        using var librarian = await Centre.ClientAsync("librarian");
        var booking = (await Tables.Days.QueryAsync<TableEntity>(row => row.PartitionKey == Partition(day)).ToListAsync()).Single(row => row.RowKey.StartsWith("B|", StringComparison.Ordinal));
        using var cancelled = await librarian.PostTextAsync($"/api/desk/bookings/{booking.RowKey[2..]}/cancel", "{}");
        Assert.True(cancelled.IsSuccessStatusCode, await cancelled.TextAsync());
        return (day, entry);
    }
}
