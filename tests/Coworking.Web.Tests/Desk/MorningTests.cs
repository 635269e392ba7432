namespace Coworking.Web.Tests.Desk;

/// <summary>A librarian's morning: a walk-in, somebody who comes, somebody who does not, a broken computer, a power cut.</summary>
[Collection<AtTheDesk>]
public sealed class MorningTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    /// <summary>Somebody is late from the minute after the start on; a minute may have to pass.</summary>
    private const float UntilLate = 90_000;

    [Fact]
    public async Task By_keyboard_alone_at_1280_px()
    {
        await ClearAsync();
        var coming = await GuestAsync("Dana", "pc-10", Centre.Quarter(), Centre.Quarter(4));
        var absent = await GuestAsync("Erlan", "pc-11", Centre.Quarter(), Centre.Quarter(4));
        var desk = await AtTheDeskAsync(Look.Desktop);

        // Three keys: W, a name or nothing, Enter.
        await desk.PressAsync("w");
        await Expect(desk.Dialog).ToBeVisibleAsync();
        await desk.Page.Keyboard.TypeAsync("Aset");
        await desk.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("Aset");
        await Expect(DeskPage.Person(desk.In, "Aset")).ToBeVisibleAsync();
        var walkIn = await BookingOfAsync("Aset");
        Assert.Equal("checked-in", (string?)walkIn["status"]);
        Assert.StartsWith("pc-", (string?)walkIn["resources"]![0]!["id"], StringComparison.Ordinal);

        // Both are late; the first comes, the second's place is given back.
        await Expect(DeskPage.Person(desk.Late, "Erlan")).ToBeVisibleAsync(new() { Timeout = UntilLate });
        await desk.PressAsync("2");
        await desk.ArrowToAsync(DeskPage.Person(desk.Late, "Dana").GetByRole(AriaRole.Button, new() { Name = "Check in" }));
        await desk.PressAsync("Enter");
        await Expect(DeskPage.Person(desk.In, "Dana")).ToBeVisibleAsync();
        Assert.Equal("checked-in", await StatusAsync(coming));
        // The focus stays in the column when its line goes.
        await Expect(desk.Late.Locator(":focus")).ToHaveCountAsync(1);
        await desk.ArrowToAsync(DeskPage.Person(desk.Late, "Erlan").GetByRole(AriaRole.Button, new() { Name = "Release" }));
        await desk.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("Erlan");
        await Expect(desk.Late.Locator(".desk-person")).ToHaveCountAsync(0);
        Assert.Equal("cancelled", await StatusAsync(absent));

        // The computer breaks: another one, found by name.
        await desk.PressAsync("/");
        await desk.Page.Keyboard.TypeAsync("dana");
        await desk.PressAsync("ArrowDown");
        await desk.PressAsync("Enter");
        await Expect(desk.Dialog).ToContainTextAsync("Computer 10");
        await desk.PressAsync("s");
        await Expect(desk.Dialog.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Said).ToContainTextAsync("Dana");
        Assert.DoesNotContain("pc-10", LastPlace(await BookingAsync(coming)), StringComparison.Ordinal);

        // She goes early.
        await desk.PressAsync("3");
        await desk.ArrowToAsync(DeskPage.Person(desk.In, "Dana").Locator(".desk-act"));
        await desk.PressAsync("Enter");
        await Expect(DeskPage.Person(desk.In, "Dana")).Not.ToBeVisibleAsync();
        Assert.Equal("completed", await StatusAsync(coming));

        // No power: what it cancels is shown, Enter does it, and it is opened again.
        await desk.PressAsync("o");
        await Expect(desk.Dialog.Locator(".desk-struck li").Filter(new() { HasText = "Aset" })).ToBeVisibleAsync();
        await desk.PressAsync("Enter");
        await Expect(desk.Notice).ToContainTextAsync("no power");
        await Expect(DeskPage.Person(desk.In, "Aset")).Not.ToBeVisibleAsync();
        await desk.TabToAsync(desk.Notice.GetByRole(AriaRole.Button));
        await desk.PressAsync("Enter");
        await Expect(desk.Notice).Not.ToBeVisibleAsync();
        await Expect(desk.Said).ToContainTextAsync("Open again");
    }

    [Fact]
    public async Task By_touch_at_360_px()
    {
        await ClearAsync();
        var coming = await GuestAsync("Гүлнар", "pc-12", Centre.Quarter(), Centre.Quarter(4));
        var absent = await GuestAsync("Нұрлан", "pc-06", Centre.Quarter(), Centre.Quarter(4));
        var desk = await AtTheDeskAsync(Look.Phone.In("kk"));

        await desk.Page.Locator(".desk-tasks button").First.TapAsync();
        await desk.Dialog.GetByRole(AriaRole.Textbox).FillAsync("Сәуле");
        await desk.Dialog.Locator("button[type=submit]").TapAsync();
        await Expect(DeskPage.Person(desk.In, "Сәуле")).ToBeVisibleAsync();

        await Expect(DeskPage.Person(desk.Late, "Гүлнар")).ToBeVisibleAsync(new() { Timeout = UntilLate });
        await DeskPage.Person(desk.Late, "Гүлнар").GetByRole(AriaRole.Button, new() { Name = "Келді" }).TapAsync();
        await Expect(DeskPage.Person(desk.In, "Гүлнар")).ToBeVisibleAsync();
        await DeskPage.Person(desk.Late, "Нұрлан").GetByRole(AriaRole.Button, new() { Name = "Босату" }).TapAsync();
        await Expect(desk.Late.Locator(".desk-person")).ToHaveCountAsync(0);
        Assert.Equal(("checked-in", "cancelled"), (await StatusAsync(coming), await StatusAsync(absent)));

        await DeskPage.Person(desk.In, "Гүлнар").Locator(".desk-who").TapAsync();
        await desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Орнын ауыстыру" }).TapAsync();
        await desk.Dialog.Locator("button[type=submit]").TapAsync();
        await Expect(desk.Dialog).Not.ToBeVisibleAsync();
        Assert.DoesNotContain("pc-12", LastPlace(await BookingAsync(coming)), StringComparison.Ordinal);

        await desk.Page.Locator(".desk-tasks .button-bad").TapAsync();
        await Expect(desk.Dialog.Locator(".desk-struck li").Filter(new() { HasText = "Сәуле" })).ToBeVisibleAsync();
        await desk.Dialog.Locator("button[type=submit]").TapAsync();
        await Expect(desk.Notice).ToContainTextAsync("электр жарығы жоқ");
        await desk.Notice.GetByRole(AriaRole.Button).TapAsync();
        await Expect(desk.Notice).Not.ToBeVisibleAsync();
    }

    private static string LastPlace(System.Text.Json.Nodes.JsonNode booking) =>
        string.Join(' ', booking["resources"]!.AsArray().Where(part => (string?)part!["end"] == (string?)booking["end"]).Select(part => (string?)part!["id"]));
}
