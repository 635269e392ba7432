using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Recordings;

/// <summary>The page on which librarians upload, in any language: its words are looked up where the page itself finds them.</summary>
internal sealed class UploadPage(Visitor librarian)
{
    private JsonNode messages = new JsonObject();

    private IPage Page => librarian.Page;

    public ILocator Done => Page.GetByText(Say("done"));

    public ILocator Progress => Page.GetByRole(AriaRole.Progressbar, new() { Name = Say("now") });

    public ILocator State => Page.Locator(".upload-state");

    public ILocator Unfinished => Page.GetByRole(AriaRole.Region, new() { Name = Say("unfinished") });

    public ILocator Failure => Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = Say("failed") });

    /// <summary>What stands beside the chosen file.</summary>
    public ILocator FileError => Page.Locator("#file-error");

    /// <summary>Takes one file or several.</summary>
    public ILocator Choice => Page.Locator(".upload-form input[type=file]");

    public ILocator QueueOver => Page.GetByText(Say("over", "queue"));

    /// <summary>What the page says under this key, with its gaps filled.</summary>
    public string Say(string key, string part = "upload", params (string Name, string Value)[] gaps) =>
        gaps.Aggregate(Text(messages[part]![key]!), (text, gap) => text.Replace($"{{{gap.Name}}}", gap.Value, StringComparison.Ordinal));

    public async Task OpenSignedInAsync()
    {
        await librarian.OpenAsync(SitePages.Upload);
        await librarian.SignInAsync("librarian");
        await ReadWordsAsync();
    }

    public async Task StartAsync(string file, string title)
    {
        await ReadWordsAsync();
        await Choice.SetInputFilesAsync(file);
        await Page.Locator("#title-kk").FillAsync($"{title} (kk)");
        await Page.Locator("#title-ru").FillAsync($"{title} (ru)");
        await Page.Locator("#title-en").FillAsync(title);
        await Page.GetByRole(AriaRole.Button, new() { Name = Say("submit"), Exact = true }).ClickAsync();
    }

    /// <summary>A file's line in the queue.</summary>
    public ILocator InQueue(string fileName) =>
        Page.GetByRole(AriaRole.List, new() { Name = Say("list", "queue") }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = fileName });

    public ILocator TitleInQueue(string fileName) => Page.GetByLabel(Say("name", "queue", ("name", fileName)));

    /// <summary>Chooses a file for an upload of another day.</summary>
    public Task GoOnWithAsync(string title, string file) =>
        Unfinished.GetByRole(AriaRole.Listitem).Filter(new() { HasText = title }).Locator("input[type=file]").SetInputFilesAsync(file);

    public Task WaitUntilDoneAsync() => Done.WaitForAsync(new() { Timeout = 90_000 });

    private async Task ReadWordsAsync() => messages = JsonNode.Parse((await Page.Locator("#page-data").TextContentAsync())!)!["messages"]!;

    /// <summary>Of a text that counts, the form for few things: the tests count to two.</summary>
    private static string Text(JsonNode entry) => entry is JsonObject forms ? (string)(forms["few"] ?? forms["other"])! : entry.GetValue<string>();
}
