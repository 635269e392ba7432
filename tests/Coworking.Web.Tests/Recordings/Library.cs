using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Coworking.Web.Tests.Recordings;

/// <summary>Brings recordings into the centre as another program does, for tests that are about something else than uploading.</summary>
internal static class Library
{
    private const string OnlyBlock = "MDAw";

    /// <summary>A ready recording with these members beside its file's; its id.</summary>
    public static async Task<string> BringAsync(CentreApi api, string file, JsonObject said)
    {
        var body = (JsonObject)said.DeepClone();
        body["kind"] = "audio";
        body["fileName"] = Path.GetFileName(file);
        body["contentType"] = "audio/wav";
        body["size"] = new FileInfo(file).Length;
        var made = await api.DoAsync(HttpMethod.Post, "/api/recordings", body, "librarian");
        var link = (string)made!["upload"]!["url"]!;
        using var storage = new HttpClient();
        using var bytes = new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        await PutAsync(storage, $"{link}&comp=block&blockid={OnlyBlock}", bytes);
        using var list = new StringContent($"<BlockList><Latest>{OnlyBlock}</Latest></BlockList>", Encoding.UTF8, "text/plain");
        await PutAsync(storage, $"{link}&comp=blocklist", list);
        var id = (string)made["id"]!;
        var ready = await api.DoAsync(HttpMethod.Post, $"/api/recordings/{id}/complete", body: null, "librarian");
        Assert.Equal("ready", (string?)ready!["status"]);
        return id;
    }

    /// <summary>Waits until readers who search for it find so many: what they find may be some seconds old.</summary>
    public static async Task WaitUntilListedAsync(CentreApi api, string words, int count = 1)
    {
        var patience = Stopwatch.StartNew();
        int found;
        while ((found = (await api.GetAsync($"/api/recordings?query={Uri.EscapeDataString(words)}"))["items"]!.AsArray().Count) != count)
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(2), $"“{words}” is listed {found} times.");
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    private static async Task PutAsync(HttpClient storage, string address, HttpContent content)
    {
        using var answer = await storage.PutAsync(new Uri(address), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
    }
}
