using Azure;
using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>One row is broken by hand, and the check names it.</summary>
public sealed class ConsistencyTests(TestCentre centre) : IClassFixture<TestCentre>
{
    private CentreTables Tables => centre.Host.Services.GetRequiredService<CentreTables>();

    [Fact]
    public async Task A_day_on_which_people_book_and_cancel_is_clean()
    {
        var (day, _, _) = await DayWithABookingAsync();
        using var patron = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("11:00").Of("pc-01", "hall").Keyed("twice").MadeByAsync(patron);
        var cancelled = await A.Booking().On(day).At("15:00").Of("pc-02").MadeByAsync(patron);
        using var _1 = await patron.PostAsync($"/api/bookings/{cancelled["id"]}/cancel");

        var report = await CheckAsync(day);

        Assert.Empty(report.Findings);
        Assert.Equal((1, 3), (report.Days, report.Bookings));
        centre.Clock.Reset(TestCentre.At(day, "17:59"));
        Assert.Empty((await CheckAsync(day)).Findings);
    }

    [Fact]
    public async Task A_sheet_that_names_a_booking_that_is_not_there() =>
        await FindsAsync(FindingKind.SheetEntryWithoutBooking, "R|pc-01", (day, id, _) => DeleteAsync(day, $"B|{id}"));

    [Fact]
    public async Task A_sheet_that_still_holds_what_was_given_back() =>
        await FindsAsync(FindingKind.SheetEntryOfGivenBack, "R|pc-01", (day, id, _) =>
            ChangeAsync(day, $"B|{id}", row => row["Booking"] = row.GetString("Booking").Replace("confirmed", "cancelled", StringComparison.Ordinal)));

    [Fact]
    public async Task A_sheet_that_holds_another_time_than_the_booking_has() =>
        await FindsAsync(FindingKind.SheetEntryDiffers, "R|pc-01", (day, _, _) => ChangeAsync(day, "R|pc-01", row => row["Busy"] = "600-675"));

    [Fact]
    public async Task Two_bookings_at_one_time_on_one_sheet() =>
        await FindsAsync(FindingKind.SheetEntriesOverlap, "R|pc-01", (day, _, _) =>
            ChangeAsync(day, "R|pc-01", row => (row["Busy"], row["Ids"], row["Kept"]) = ("600-660,645-700", row.GetString("Ids") + ",000000000000", row.GetString("Kept") + ",-")));

    [Fact]
    public async Task A_booking_that_no_sheet_holds() =>
        await FindsAsync(FindingKind.BookingNotOnSheet, "B|ID", (day, _, _) => ChangeAsync(day, "R|pc-01", row => (row["Busy"], row["Ids"], row["Kept"]) = ("", "", "")));

    [Fact]
    public async Task A_booking_that_its_patrons_sheet_does_not_have() =>
        await FindsAsync(FindingKind.BookingNotOnPatronSheet, "B|ID", (day, _, patron) => DeleteAsync(day, $"P|{patron}"));

    [Fact]
    public async Task A_patrons_sheet_that_says_another_time() =>
        await FindsAsync(FindingKind.PatronSheetDiffers, "B|ID", (day, id, patron) => ChangeAsync(day, $"P|{patron}", row =>
            row[$"b_{id[11..]}"] = row.GetString($"b_{id[11..]}").Replace("\"start\":600", "\"start\":615", StringComparison.Ordinal)));

    [Fact]
    public async Task A_patrons_sheet_with_a_booking_of_another_patron() =>
        await FindsAsync(FindingKind.PatronSheetWithoutBooking, "P|", (day, id, _) => ChangeAsync(day, $"B|{id}", row => row["Patron"] = "somebody"));

    [Fact]
    public async Task Two_bookings_of_one_patron_at_one_time() =>
        await FindsAsync(FindingKind.PatronBookingsOverlap, "P|", (day, id, patron) =>
            ChangeAsync(day, $"P|{patron}", row => row["b_000000000000"] = row.GetString($"b_{id[11..]}")));

    [Fact]
    public async Task A_token_that_stands_for_anothers_booking() =>
        await FindsAsync(FindingKind.TokenOfAnothersBooking, "B|ID", async (_, id, _) =>
            await Tables.Patrons.AddEntityAsync(new TableEntity("somebody", "T|Computer|1") { ["Booking"] = id }));

    [Fact]
    public async Task A_live_booking_whose_token_is_gone() =>
        await FindsAsync(FindingKind.BookingWithoutItsToken, "B|ID", async (_, _, patron) =>
        {
            var token = await Tables.Patrons.QueryAsync<TableEntity>(row => row.PartitionKey == patron).FirstAsync();
            await Tables.Patrons.DeleteEntityAsync(token);
        });

    [Fact]
    public async Task More_bookings_ahead_than_tokens_allow()
    {
        var (day, _, name) = await DayWithABookingAsync();
        using var patron = await centre.ClientAsync(name);
        await A.Booking().On(day.PlusDays(1)).Of("pc-01").MadeByAsync(patron);
        var change = TestCentre.DemoFile();
        change["rules"]!["kinds"]!["computer"]!["openBookings"] = 3;
        await centre.ImportAsync(change);
        await A.Booking().On(day.PlusDays(2)).Of("pc-01").MadeByAsync(patron);
        await centre.ImportAsync(TestCentre.DemoFile());

        var findings = (await CheckAsync(date: null)).Findings;

        Assert.Contains(findings, one => one.Kind == FindingKind.MoreOpenThanAllowed && one.Details.Contains('3'));
    }

    [Fact]
    public async Task Something_to_tell_of_a_booking_that_is_not_there() =>
        await FindsAsync(FindingKind.OutboxWithoutBooking, "O|", async (day, _, _) =>
            await Tables.Days.AddEntityAsync(new TableEntity(Partition(day), $"O|{A.Iso(day)}-000000000000|0001")));

    [Fact]
    public async Task Something_to_tell_of_a_version_to_come() =>
        await FindsAsync(FindingKind.OutboxAheadOfBooking, "O|ID|0009", async (day, id, _) =>
            await Tables.Days.AddEntityAsync(new TableEntity(Partition(day), $"O|{id}|0009")));

    [Theory]
    [InlineData("R|pc-01", "Ids", "a,b")]
    [InlineData("B|ID", "Booking", "{")]
    [InlineData("B|ID", "Booking", "{\"zone\":\"Nowhere\"}")]
    public async Task A_row_that_cannot_be_read(string row, string column, string text) =>
        await FindsAsync(FindingKind.UnreadableRow, row, (day, id, _) => ChangeAsync(day, row.Replace("ID", id, StringComparison.Ordinal), one => one[column] = text));

    [Fact]
    public async Task A_booking_in_another_days_partition() =>
        await FindsAsync(FindingKind.MisplacedBooking, "B|2020-01-01", async (day, id, _) =>
        {
            var row = (await Tables.Days.GetEntityAsync<TableEntity>(Partition(day), $"B|{id}")).Value;
            row.RowKey = $"B|2020-01-01-{id[11..]}";
            await Tables.Days.AddEntityAsync(row);
        });

    [Fact]
    public async Task A_sheet_that_keeps_a_place_longer_than_the_booking_says() =>
        await FindsAsync(FindingKind.SheetEntryDiffers, "R|pc-01", (day, _, _) => ChangeAsync(day, "R|pc-01", row => row["Kept"] = "-"));

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
        centre.Clock.AdvanceMinutes(15);
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

    [Fact]
    public async Task What_time_alone_has_moved_on_is_no_difference()
    {
        var (day, _, _) = await DayWithABookingAsync();
        await ChangeAsync(day, "R|pc-01", row => (row["Busy"], row["Ids"], row["Kept"]) = ("", "", ""));

        centre.Clock.Reset(TestCentre.At(day, "10:09"));
        Assert.Contains((await CheckAsync(day)).Findings, one => one.Kind == FindingKind.BookingNotOnSheet);
        centre.Clock.Reset(TestCentre.At(day, "10:10"));
        Assert.Empty((await CheckAsync(day)).Findings);
    }

    [Fact]
    public async Task A_report_says_of_nobody_who_they_are()
    {
        var (day, id, name) = await DayWithABookingAsync();
        await DeleteAsync(day, $"B|{id}");

        var text = string.Join('\n', (await CheckAsync(day)).Findings);

        Assert.Contains("patron-sheet-without-booking", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SamplePerson.Find(name)!.Subject, text, StringComparison.Ordinal);
    }

    private static string Partition(LocalDate date) => A.Iso(date).Replace("-", "", StringComparison.Ordinal);

    private async Task<(LocalDate Day, string Id, string Patron)> DayWithABookingAsync()
    {
        var day = centre.NewDay();
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        var booking = await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        return (day, (string)booking["id"]!, name);
    }

    private async Task<(LocalDate Day, string Entry)> DayWithOneWaitingAsync()
    {
        var day = centre.NewDay();
        using var first = await centre.NewPatronClientAsync();
        using var second = await centre.NewPatronClientAsync();
        await A.Booking().On(day).At("10:00").Of("hall").MadeByAsync(first);
        using var joined = await second.PostTextAsync(
            "/api/me/waitlist", $"{{\"date\":\"{A.Iso(day)}\",\"from\":\"10:00\",\"to\":\"11:00\",\"minutes\":60,\"resources\":[\"hall\"]}}");
        return (day, (string)(await joined.JsonAsync())["id"]!);
    }

    private async Task<(LocalDate Day, string Entry)> DayWithAHoldAsync()
    {
        var (day, entry) = await DayWithOneWaitingAsync();
        using var librarian = await centre.ClientAsync("librarian");
        var booking = (await Tables.Days.QueryAsync<TableEntity>(row => row.PartitionKey == Partition(day)).ToListAsync()).Single(row => row.RowKey.StartsWith("B|", StringComparison.Ordinal));
        using var cancelled = await librarian.PostTextAsync($"/api/desk/bookings/{booking.RowKey[2..]}/cancel", "{}");
        Assert.True(cancelled.IsSuccessStatusCode, await cancelled.TextAsync());
        return (day, entry);
    }

    /// <summary>Breaks a row of a day with one booking of <c>pc-01</c>, 10:00-11:00; <c>ID</c> in a row's name stands for the booking's id.</summary>
    private async Task FindsAsync(FindingKind kind, string row, Func<LocalDate, string, string, Task> breaking)
    {
        var (day, id, name) = await DayWithABookingAsync();
        Assert.Empty((await CheckAsync(day)).Findings);

        await breaking(day, id, SamplePerson.Find(name)!.Subject);

        Assert.Contains((await CheckAsync(day)).Findings, one =>
            one.Kind == kind && one.Row.StartsWith(row.Replace("ID", id, StringComparison.Ordinal), StringComparison.Ordinal) && one.Day == Partition(day));
    }

    private Task<ConsistencyReport> CheckAsync(LocalDate? date) =>
        centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(date, TestContext.Current.CancellationToken);

    private Task<Response> DeleteAsync(LocalDate day, string row) => Tables.Days.DeleteEntityAsync(Partition(day), row, ETag.All);

    private async Task ChangeAsync(LocalDate day, string rowKey, Action<TableEntity> change)
    {
        var row = (await Tables.Days.GetEntityAsync<TableEntity>(Partition(day), rowKey)).Value;
        change(row);
        await Tables.Days.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
