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

    /// <summary>What stands beside the chosen file.</summary>
    public ILocator FileError => Page.Locator("#file-error");

    /// <summary>Takes one file or several.</summary>
    public ILocator Choice => Page.Locator(".upload-form input[type=file]");

    public ILocator QueueOver => Page.GetByText("The queue has come to its end");

    public async Task OpenSignedInAsync()
    {
        await librarian.OpenAsync(SitePages.Upload);
        await librarian.SignInAsync("librarian");
    }

    public async Task StartAsync(string file, string title)
    {
        await Choice.SetInputFilesAsync(file);
        await Page.GetByLabel("In Kazakh").FillAsync($"{title} (kk)");
        await Page.GetByLabel("In Russian", new() { Exact = true }).FillAsync($"{title} (ru)");
        await Page.GetByLabel("In English").FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Upload", Exact = true }).ClickAsync();
    }

    /// <summary>A file's line in the queue.</summary>
    public ILocator InQueue(string fileName) =>
        Page.GetByRole(AriaRole.List, new() { Name = "Files in the queue" }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = fileName });

    public ILocator TitleInQueue(string fileName) => Page.GetByLabel($"Title of “{fileName}”");

    /// <summary>Chooses a file for an upload of another day.</summary>
    public Task GoOnWithAsync(string title, string file) =>
        Unfinished.GetByRole(AriaRole.Listitem).Filter(new() { HasText = title }).Locator("input[type=file]").SetInputFilesAsync(file);

    public Task WaitUntilDoneAsync() => Done.WaitForAsync(new() { Timeout = 90_000 });
}
