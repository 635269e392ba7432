using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Coworking.Web.Tests.Access;
using static Coworking.Web.Tests.My.MyBookings;

namespace Coworking.Web.Tests.My;

/// <summary>A centre where nobody checks in from afar: it asks for the code of the screen or of the poster.</summary>
public sealed class CentreWithCodes : OpenCentre
{
    protected override void Change(JsonObject centre) =>
        centre["rules"]!["checkIn"] = new JsonObject { ["button"] = false, ["screenCode"] = true, ["poster"] = true };
}

public sealed class CheckInCodeTests(BrowserRun run, CentreWithCodes centre) : OpenCentreTest(run, centre), IClassFixture<CentreWithCodes>
{
    [Fact]
    public async Task The_code_of_the_screen_checks_in_and_a_wrong_one_says_so_and_stays()
    {
        const string Person = "patron-251";
        await BookNowAsync(Person, "seat-01");
        var patron = await SignedInAsync(Person, Look.Phone, SitePages.My);
        var my = new MyBookings(patron);
        var code = my.Dialog.Locator("#check-in-code");
        await my.Button(Press.CheckIn).ClickAsync();
        await patron.Page.ExpectNoBarriersAsync();

        await my.InDialog(Press.CheckIn).ClickAsync();
        await Expect(code).ToHaveAccessibleDescriptionAsync(new Regex("Type the code"));
        await code.FillAsync("000 00");
        await my.InDialog(Press.CheckIn).ClickAsync();
        await Expect(my.Dialog.Locator("[data-state=refused]")).ToBeVisibleAsync();
        await Expect(code).ToHaveValueAsync("000 00");

        var shown = (string)(await Api.GetAsync("/api/desk/check-in-code", "librarian"))["code"]!;
        await code.FillAsync(shown.Insert(3, " "));
        await my.InDialog(Press.CheckIn).ClickAsync();
        await Expect(my.Said).ToContainTextAsync("Done, you are checked in: Seat 1");
        await Expect(my.Dialog).Not.ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("kk", "patron-252", "seat-02", "келгеніңіз белгіленді")]
    [InlineData("ru", "patron-253", "seat-03", "Вы отметились")]
    [InlineData("en", "patron-254", "seat-04", "you are checked in")]
    public async Task A_poster_that_is_scanned_checks_in_after_the_sign_in_and_its_code_is_used_up(string language, string person, string seat, string done)
    {
        await BookNowAsync(person, seat);
        var posters = (await Api.GetAsync("/api/desk/posters", "librarian"))["items"]!.AsArray();
        var code = (string)posters.Single(poster => (string?)poster!["resource"] == seat)!["code"]!;

        var patron = await SignedInAsync(person, Look.Phone.In(language), $"{SitePages.My}?check-in={code}");

        await Expect(new MyBookings(patron).Said).ToContainTextAsync(done);
        await Expect(patron.Page).ToHaveURLAsync(patron.AddressOf(SitePages.My));
        await patron.Page.ExpectNoBarriersAsync();
    }

    [Fact]
    public async Task The_poster_of_another_place_does_not_check_in()
    {
        const string Person = "patron-255";
        await BookNowAsync(Person, "seat-05");
        var posters = (await Api.GetAsync("/api/desk/posters", "librarian"))["items"]!.AsArray();
        var code = (string)posters.Single(poster => (string?)poster!["resource"] == "hall")!["code"]!;

        var patron = await SignedInAsync(Person, Look.Phone, $"{SitePages.My}?check-in={code}");

        await Expect(patron.Page.Locator(".held-poster[data-state=refused]")).ToBeVisibleAsync();
        await Expect(new MyBookings(patron).Button(Press.CheckIn)).ToBeVisibleAsync();
    }

    private Task<string> BookNowAsync(string person, string seat) =>
        Api.BookAsync(person, new Slot(Centre.Today, seat, Centre.Quarter(), Centre.Quarter(2)));
}
