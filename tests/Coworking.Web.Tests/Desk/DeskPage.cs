namespace Coworking.Web.Tests.Desk;

/// <summary>The librarian's day as a librarian finds things on it.</summary>
internal sealed class DeskPage(Visitor visitor)
{
    public const string Path = "desk/";

    public IPage Page => visitor.Page;

    public ILocator Said => Page.Locator("#desk-said");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Due => Page.Locator("#desk-due");

    public ILocator Late => Page.Locator("#desk-late");

    public ILocator In => Page.Locator("#desk-in");

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    public ILocator Notice => Page.Locator(".desk-notice");

    public static ILocator Person(ILocator column, string alias) => column.Locator(".desk-person").Filter(new() { HasText = alias });

    /// <summary>Opens the desk and waits until the day is there. It polls, so it never is quiet.</summary>
    public async Task OpenAsync(string person = "librarian")
    {
        await visitor.OpenAsync(Path);
        await visitor.SignInAsync(person);
        await Expect(Page.Locator(".desk-day-view")).ToBeVisibleAsync();
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab until something has the focus.</summary>
    public async Task TabToAsync(ILocator wanted) =>
        Assert.True(await ReachAsync(wanted, "Tab", 120), $"Tab does not reach {wanted}.");

    /// <summary>Goes up a column and down again until something has the focus.</summary>
    public async Task ArrowToAsync(ILocator wanted) =>
        Assert.True(await ReachAsync(wanted, "ArrowUp", 20) || await ReachAsync(wanted, "ArrowDown", 20), $"Arrows do not reach {wanted}.");

    private async Task<bool> ReachAsync(ILocator wanted, string key, int most)
    {
        await wanted.WaitForAsync();
        for (var press = 0; press < most; press++)
        {
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return true;
            }

            await PressAsync(key);
        }

        return false;
    }
}
