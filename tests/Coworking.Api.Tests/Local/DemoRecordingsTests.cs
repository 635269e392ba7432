using System.Net;
using System.Net.Http.Headers;
using Coworking.Api.Tests.Fixture;
using Coworking.Local;
using Coworking.Local.Demo;
using Coworking.Local.Storage;
using Xunit;

namespace Coworking.Api.Tests.Local;

public sealed class DemoRecordingsTests(LocalHostFixture local) : IClassFixture<LocalHostFixture>
{
    [Fact]
    public async Task Two_recordings_play_and_are_made_once()
    {
        var folder = Directory.CreateTempSubdirectory("demo-");
        await using var host = await local.StartAsync();
        await host.StorageIsReadyAsync(TestContext.Current.CancellationToken);
        var file = await CentreFile.ReadAsync(withResources: true, TestContext.Current.CancellationToken);
        for (var run = 0; run < 2; run++)
        {
            await new DemoCentre(host, new Marks(folder.FullName)).SetUpAsync(file, withLife: true, TestContext.Current.CancellationToken);
        }

        using var client = LocalHostFixture.ClientOf(host);
        var items = (await client.GetJsonAsync("/api/recordings"))["items"]!.AsArray();
        Assert.Equal(["audio", "video"], items.Select(item => item!["kind"]!.GetValue<string>()).Order());
        foreach (var item in items)
        {
            Assert.InRange(item!["durationSeconds"]!.GetValue<int>(), 20, 25);
            var playback = await client.GetJsonAsync($"/api/recordings/{item["id"]!.GetValue<string>()}/playback");
            using var range = new HttpRequestMessage(HttpMethod.Get, playback["url"]!.GetValue<string>()) { Headers = { Range = new RangeHeaderValue(100, 199) } };
            using var part = await client.SendAsync(range, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.PartialContent, 100), (part.StatusCode, part.Content.Headers.ContentLength));
        }

        folder.Delete(recursive: true);
    }
}
