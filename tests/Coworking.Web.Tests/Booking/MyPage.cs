namespace Coworking.Web.Tests.Booking;

/// <summary>The page of one's own bookings, in English.</summary>
internal sealed class MyPage(Visitor patron)
{
    private IPage Page => patron.Page;

    /// <summary>A booking ahead with what can be done about it.</summary>
    public ILocator Held(string range) => Page.Locator(".held").Filter(new() { HasText = range });

    public ILocator Said => Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Cancelled:" });

    /// <summary>Cancels, and says so in the question that follows.</summary>
    public async Task CancelAsync(string range)
    {
        await Held(range).GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Yes, cancel it" }).ClickAsync();
        await Expect(Said).ToContainTextAsync(range);
        await Expect(Held(range)).Not.ToBeVisibleAsync();
    }
}
