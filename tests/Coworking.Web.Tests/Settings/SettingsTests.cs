namespace Coworking.Web.Tests.Settings;

[Collection<UnderChange>]
public sealed class SettingsTests(BrowserRun run, SettingsCentre centre) : OpenCentreTest(run, centre)
{
    public static TheoryData<int> EachWidth => [Look.Phone.Width, Look.Desktop.Width];

    [Theory]
    [MemberData(nameof(EachWidth))]
    public async Task A_director_gives_a_day_a_lunch_break_and_readers_see_it(int width)
    {
        var director = await VisitAsync(width == Look.Phone.Width ? Look.Phone : Look.Desktop);
        var settings = new SettingsPage(director);
        await settings.OpenSignedInAsync();
        var day = width == Look.Phone.Width ? "Saturday" : "Sunday";

        await settings.Day(day).GetByLabel($"{day}, interval 1: closes").FillAsync("13:00");
        await settings.Day(day).GetByRole(AriaRole.Button, new() { Name = $"Another interval: {day}" }).ClickAsync();
        await settings.Day(day).GetByLabel($"{day}, interval 2: closes").FillAsync("21:30");
        await settings.SaveAsync();

        var reader = await VisitAsync();
        await reader.OpenAsync(SitePages.About);
        await Expect(reader.Page.Locator(".hours tr").Filter(new() { HasText = day })).ToContainTextAsync("14:00–21:30");
    }

    [Fact]
    public async Task Holidays_of_a_year_are_taken_over_by_tick_boxes()
    {
        var settings = await OpenAsync();
        await settings.Page.GetByRole(AriaRole.Button, new() { Name = "Take over a year’s holidays" }).ClickAsync();
        await settings.Dialog.GetByLabel("Year", new() { Exact = true }).SelectOptionAsync("2027");
        await settings.Dialog.GetByLabel("1 January, Friday: New Year's Day").WaitForAsync();
        await settings.Dialog.GetByLabel("7 January, Thursday: Orthodox Christmas").UncheckAsync();
        await settings.Dialog.GetByRole(AriaRole.Button, new() { Name = "Take over 16 days" }).ClickAsync();
        await settings.SaveAsync();

        var listed = (await Api.GetAsync("/api/centre"))["hours"]!["exceptions"]!.AsArray().Select(day => (string?)day!["date"]).ToList();
        Assert.Contains("2027-05-16", listed);
        Assert.Contains("2027-03-24", listed);
        Assert.DoesNotContain("2027-01-07", listed);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_is_marked_and_what_was_typed_stays()
    {
        var settings = await OpenAsync();
        await settings.Field("phone").FillAsync("+7 777 123");
        await settings.Field("rules.shortestMinutes").FillAsync("20");
        await settings.SaveButton.ClickAsync();

        var fault = settings.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Button);
        await Expect(fault).ToContainTextAsync("Shortest booking, minutes: The shortest booking is a multiple of the grid");
        await fault.PressAsync("Enter");
        await Expect(settings.Field("rules.shortestMinutes")).ToBeFocusedAsync();
        await Expect(settings.Field("phone")).ToHaveValueAsync("+7 777 123");

        await settings.Field("rules.shortestMinutes").FillAsync("30");
        await settings.SaveAsync();
        Assert.Equal("+7 777 123", (string?)(await Api.GetAsync("/api/centre"))["phone"]);
    }

    [Fact]
    public async Task On_a_lost_line_nothing_typed_is_lost_even_by_a_reload()
    {
        var settings = await OpenAsync();
        await settings.Page.RouteAsync("**/api/desk/centre", route => route.AbortAsync());
        await settings.Field("rules.waitHoldMinutes").FillAsync("25");
        await settings.SaveButton.ClickAsync();
        await settings.Page.GetByText("The server did not answer. Your changes are still on this page").WaitForAsync();
        await settings.Page.UnrouteAsync("**/api/desk/centre");
        settings.Page.Dialog += (sender, dialog) => _ = dialog.AcceptAsync();
        await settings.Page.ReloadAsync();

        await Expect(settings.Field("rules.waitHoldMinutes")).ToHaveValueAsync("25");
        await settings.SaveAsync();
        Assert.Equal(25, (int?)(await Api.GetAsync("/api/centre"))["rules"]!["waitHoldMinutes"]);
    }

    [Fact]
    public async Task When_somebody_saved_first_both_see_whose_changes_stand_where()
    {
        var mine = await OpenAsync();
        var other = await OpenAsync();
        await mine.Field("rules.mostResources").FillAsync("5");
        await mine.Field("phone").FillAsync("+7 111");
        await other.Field("phone").FillAsync("+7 222");
        await other.Field("rules.checkInOpensMinutes").FillAsync("20");
        await other.SaveAsync();

        await mine.SaveButton.ClickAsync();

        var said = mine.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "somebody saved theirs" });
        await Expect(said).ToContainTextAsync("Changed by the other: Check-in opens, minutes.");
        await Expect(said).ToContainTextAsync("yours stand in the fields: Phone.");
        await Expect(mine.Field("rules.checkInOpensMinutes")).ToHaveValueAsync("20");
        await Expect(mine.Field("phone")).ToHaveValueAsync("+7 111");
        await mine.SaveAsync();
        var now = await Api.GetAsync("/api/centre");
        Assert.Equal(("+7 111", 5, 20), ((string)now["phone"]!, (int)now["rules"]!["mostResources"]!, (int)now["rules"]!["checkInOpensMinutes"]!));
    }

    [Fact]
    public async Task Closing_a_day_shows_its_bookings_before_anything_happens()
    {
        var date = Centre.Day(5);
        await Api.BookAsync("patron-880", new Slot(date, "seat-07", "10:00", "11:00"));
        var settings = await OpenAsync();
        await settings.Page.GetByRole(AriaRole.Button, new() { Name = "Add a special day" }).ClickAsync();
        await settings.Page.Locator(".settings-special-form input[type=date]").FillAsync(date);
        await settings.SaveButton.ClickAsync();

        await Expect(settings.Dialog).ToContainTextAsync("1 booking would lie outside the new hours");
        await Expect(settings.Dialog).ToContainTextAsync("Seat 7");
        Assert.Single(await Api.LiveBookingsAsync("patron-880", date));
        await settings.Dialog.GetByRole(AriaRole.Button, new() { Name = "Save and cancel these bookings" }).ClickAsync();
        await settings.Saved.WaitForAsync();
        Assert.Empty(await Api.LiveBookingsAsync("patron-880", date));
    }

    [Fact]
    public async Task Rules_are_set_by_keyboard_alone()
    {
        var settings = await OpenAsync();
        await settings.Field("rules.kinds.room.approvalFromPeople").FocusAsync();
        await settings.Page.Keyboard.TypeAsync("8");
        await settings.SaveButton.FocusAsync();
        await settings.Page.Keyboard.PressAsync("Enter");
        await settings.Saved.WaitForAsync();

        Assert.Equal(8, (int?)(await Api.GetAsync("/api/centre"))["rules"]!["kinds"]!["room"]!["approvalFromPeople"]);
        var reader = await VisitAsync();
        await reader.OpenAsync(SitePages.About);
        await Expect(reader.Page.GetByText("from 8 people")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_Wifi_gets_a_code_that_a_phone_can_read()
    {
        var settings = await OpenAsync();
        await settings.Field("wifi-network").FillAsync("Kitaphana");
        await settings.Field("wifi-password").FillAsync("short");
        await settings.Page.GetByRole(AriaRole.Button, new() { Name = "Save the Wi-Fi" }).ClickAsync();
        await settings.Page.GetByText("A password has 8 to 63 ASCII characters").WaitForAsync();
        await settings.Field("wifi-password").FillAsync("oqyrman-2027");
        await settings.Page.GetByRole(AriaRole.Button, new() { Name = "Save the Wi-Fi" }).ClickAsync();

        await settings.Page.GetByRole(AriaRole.Img, new() { Name = "QR code of the Wi-Fi" }).WaitForAsync();
        Assert.Equal("WIFI:T:WPA;S:Kitaphana;P:oqyrman-2027;;", (string?)(await Api.GetAsync("/api/me/wifi", "librarian"))["qr"]);
    }

    [Fact]
    public async Task A_logo_is_shown_as_soon_as_it_is_chosen()
    {
        var settings = await OpenAsync();
        await settings.Field("logo").SetInputFilesAsync(new FilePayload
        {
            Name = "logo.png",
            MimeType = "image/png",
            Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
        });

        var logo = settings.Page.GetByAltText("The logo of the centre now");
        await logo.WaitForAsync();
        Assert.Equal(1, await logo.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)"));
        await settings.Page.GetByRole(AriaRole.Button, new() { Name = "Remove the logo" }).ClickAsync();
        await Expect(logo).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_librarian_is_told_whose_page_it_is()
    {
        var librarian = await SignedInAsync("librarian", Look.Desktop, SettingsPage.Path);
        await librarian.Page.GetByText("This page is for the director").First.WaitForAsync();
        await Expect(librarian.Page.Locator("#phone")).ToHaveCountAsync(0);
    }

    private async Task<SettingsPage> OpenAsync()
    {
        var settings = new SettingsPage(await VisitAsync());
        await settings.OpenSignedInAsync();
        return settings;
    }
}
