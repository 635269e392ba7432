using Coworking.Web.Tests.Access;

namespace Coworking.Web.Tests.Desk;

/// <summary>A class is booked in one go: a room, computers of any name, and equipment by name; all of it or nothing.</summary>
[Collection<AtTheDesk>]
public sealed class ClassTests(BrowserRun run, DeskCentre centre) : DeskTest(run, centre)
{
    [Theory]
    [InlineData("en", 1280, "IT lesson", "Projector")]
    [InlineData("kk", 360, "Информатика", "Проектор")]
    public async Task A_room_with_computers_and_a_projector_is_one_booking_or_none(string language, int width, string alias, string projector)
    {
        await ClearAsync();
        var desk = await AtTheDeskAsync((width == 360 ? Look.Phone : Look.Desktop).In(language));
        await FillAsync(desk, alias, "workshop", projector);
        await desk.Page.ExpectNoBarriersAsync();
        await desk.Dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(desk.Said).ToContainTextAsync(alias);

        var places = (await BookingOfAsync(alias))["resources"]!.AsArray().Select(held => (string)held!["id"]!).ToList();
        Assert.Equal(3, places.Count(place => place.StartsWith("pc-", StringComparison.Ordinal)));
        Assert.Equal(["projector-1", "workshop"], places.Where(place => !place.StartsWith("pc-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        // The one projector is taken: the second class gets no room and no computer either, and what was typed stays.
        await FillAsync(desk, $"{alias} 2", "hall", projector);
        await desk.Dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(desk.Dialog.Locator(".desk-refusal")).ToBeVisibleAsync();
        await Expect(desk.Dialog.GetByRole(AriaRole.Textbox).First).ToHaveValueAsync($"{alias} 2");
        var day = await Api.GetAsync($"/api/desk/day?date={Centre.Today}", Librarian);
        Assert.DoesNotContain(day["bookings"]!.AsArray(), booking => (string?)booking!["alias"] == $"{alias} 2");
    }

    private static async Task FillAsync(DeskPage desk, string alias, string room, string projector)
    {
        await desk.PressAsync("n");
        await desk.Dialog.GetByRole(AriaRole.Textbox).First.FillAsync(alias);
        await desk.Dialog.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(room);
        await desk.Dialog.Locator(".desk-class summary").ClickAsync();
        await desk.Dialog.Locator(".desk-class input[type=number]").FillAsync("3");
        await desk.Dialog.Locator(".desk-class").GetByText(projector, new() { Exact = true }).ClickAsync();
    }
}
