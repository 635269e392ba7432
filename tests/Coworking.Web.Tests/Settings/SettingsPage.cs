namespace Coworking.Web.Tests.Settings;

/// <summary>The director's page for the centre, in English.</summary>
internal sealed class SettingsPage(Visitor director)
{
    public const string Path = SitePages.Settings;

    public IPage Page => director.Page;

    public ILocator SaveButton => Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });

    public ILocator Saved => Page.GetByText("Saved. In a few seconds everybody sees it.");

    public ILocator Dialog => Page.Locator("dialog[open]");

    public ILocator Field(string path) => Page.Locator($"[id='{path}']");

    public ILocator Day(string name) => Page.Locator(".settings-day").Filter(new() { HasText = name });

    public async Task OpenSignedInAsync()
    {
        await director.OpenAsync(Path);
        await director.SignInAsync("director");
        await Field("phone").WaitForAsync();
    }

    public async Task SaveAsync()
    {
        await SaveButton.ClickAsync();
        await Saved.WaitForAsync();
    }
}
