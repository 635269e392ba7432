using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>A row of a booking, of what is told of it or of a token is broken by hand, and the check names it.</summary>
public sealed class ConsistencyTests(TestCentre centre) : BrokenDay(centre), IClassFixture<TestCentre>
{
    [Fact]
    public async Task A_day_on_which_people_book_and_cancel_is_clean()
    {
        var (day, _, _) = await DayWithABookingAsync();
        using var patron = await Centre.NewPatronClientAsync();
        await A.Booking().On(day).At("11:00").Of("pc-01", "hall").Keyed("twice").MadeByAsync(patron);
        var cancelled = await A.Booking().On(day).At("15:00").Of("pc-02").MadeByAsync(patron);
        using var _1 = await patron.PostAsync($"/api/bookings/{cancelled["id"]}/cancel");

        var report = await CheckAsync(day);

        Assert.Empty(report.Findings);
        Assert.Equal((1, 3), (report.Days, report.Bookings));
        Centre.Clock.Reset(TestCentre.At(day, "17:59"));
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
        using var patron = await Centre.ClientAsync(name);
        await A.Booking().On(day.PlusDays(1)).Of("pc-01").MadeByAsync(patron);
        var change = TestCentre.DemoFile();
        change["rules"]!["kinds"]!["computer"]!["openBookings"] = 3;
        await Centre.ImportAsync(change);
        await A.Booking().On(day.PlusDays(2)).Of("pc-01").MadeByAsync(patron);
        await Centre.ImportAsync(TestCentre.DemoFile());

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
    public async Task What_time_alone_has_moved_on_is_no_difference()
    {
        var (day, _, _) = await DayWithABookingAsync();
        await ChangeAsync(day, "R|pc-01", row => (row["Busy"], row["Ids"], row["Kept"]) = ("", "", ""));

        Centre.Clock.Reset(TestCentre.At(day, "10:09"));
        Assert.Contains((await CheckAsync(day)).Findings, one => one.Kind == FindingKind.BookingNotOnSheet);
        Centre.Clock.Reset(TestCentre.At(day, "10:10"));
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
}
