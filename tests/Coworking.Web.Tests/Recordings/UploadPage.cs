namespace Coworking.Web.Tests.Recordings;

/// <summary>The page on which librarians upload, in English.</summary>
internal sealed class UploadPage(Visitor librarian)
{
    private IPage Page => librarian.Page;

    public ILocator Done => Page.GetByText("Done, the recording is published");

    public ILocator Progress => Page.GetByRole(AriaRole.Progressbar, new() { Name = "Uploading now" });

    public ILocator State => Page.Locator(".upload-state");

    public ILocator Unfinished => Page.GetByRole(AriaRole.Region, new() { Name = "Unfinished uploads" });

    public ILocator Failure => Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The upload has stopped" });

    public async Task OpenSignedInAsync()
    {
        await librarian.OpenAsync(SitePages.Upload);
        await librarian.SignInAsync("librarian");
    }

    public async Task StartAsync(string file, string title)
    {
        await Page.Locator(".upload-form input[type=file]").SetInputFilesAsync(file);
        await Page.GetByLabel("In Kazakh").FillAsync($"{title} (kk)");
        await Page.GetByLabel("In Russian", new() { Exact = true }).FillAsync($"{title} (ru)");
        await Page.GetByLabel("In English").FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }).ClickAsync();
    }

    /// <summary>Chooses a file for an upload of another day.</summary>
    public Task GoOnWithAsync(string title, string file) =>
        Unfinished.GetByRole(AriaRole.Listitem).Filter(new() { HasText = title }).Locator("input[type=file]").SetInputFilesAsync(file);

    public Task WaitUntilDoneAsync() => Done.WaitForAsync(new() { Timeout = 90_000 });
}
