using System.Globalization;

namespace Coworking.Web.Tests.Booking;

/// <summary>The page on which places are taken, in English.</summary>
internal sealed class BookingPage(Visitor patron)
{
    private const int Quarter = 15;

    private IPage Page => patron.Page;

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    /// <summary>What the grid says aloud.</summary>
    public ILocator Said => Page.Locator(".grid-said");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Purpose => Dialog.GetByLabel("Purpose", new() { Exact = true });

    public ILocator Note => Dialog.GetByLabel("Note for the librarian");

    public ILocator Done => Dialog.GetByText("Done, the place is yours");

    public async Task OpenAsync(string date, string kind)
    {
        await patron.OpenAsync($"book/?date={date}&kind={kind}");
        await Page.Locator($"[role=tab][id=tab-{kind}][aria-selected=true]").WaitForAsync();
    }

    /// <summary>The quarter hour of a place that begins then.</summary>
    public ILocator Cell(string place, string time) => Grid.Locator($"[data-row='{place}'] [data-minute='{Minutes(time)}']");

    /// <summary>The quarter hour that ends then.</summary>
    public ILocator CellBefore(string place, string time) => Grid.Locator($"[data-row='{place}'] [data-minute='{Minutes(time) - Quarter}']");

    public async Task DragAsync(Slot slot)
    {
        var (fromX, fromY) = await MiddleAsync(Cell(slot.Resource, slot.Start));
        var (toX, toY) = await MiddleAsync(CellBefore(slot.Resource, slot.End));
        await Page.Mouse.MoveAsync(fromX, fromY);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(toX, toY, new() { Steps = 8 });
        await Page.Mouse.UpAsync();
    }

    public async Task ClickStartAndEndAsync(Slot slot)
    {
        await Cell(slot.Resource, slot.Start).ClickAsync();
        await CellBefore(slot.Resource, slot.End).ClickAsync();
    }

    public Task TakeItAsync() => Dialog.GetByRole(AriaRole.Button, new() { Name = "Take it", Exact = true }).ClickAsync();

    /// <summary>Opens what is optional and types it.</summary>
    public async Task SayWhyAsync(string purpose, string note)
    {
        await Dialog.GetByText("Purpose and note (optional)").ClickAsync();
        await Purpose.FillAsync(purpose);
        await Note.FillAsync(note);
    }

    public static int Minutes(string time)
    {
        var parts = time.Split(':');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + int.Parse(parts[1], CultureInfo.InvariantCulture);
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator cell)
    {
        await cell.ScrollIntoViewIfNeededAsync();
        var box = (await cell.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
