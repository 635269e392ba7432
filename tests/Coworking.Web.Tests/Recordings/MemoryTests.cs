using System.Globalization;

namespace Coworking.Web.Tests.Recordings;

public sealed class MemoryTests(BrowserRun run, Clips clips) : BrowserTest(run), IClassFixture<Clips>
{
    private const long MB = 1024 * 1024;
    private const long FileSize = 256 * MB;

    /// <summary>Four blocks of 8 MiB under way, copied on their way through two processes, and room to breathe.</summary>
    private const long Bound = 160 * MB;

    [Fact]
    public async Task A_file_of_256_MiB_is_uploaded_without_being_held_in_memory()
    {
        var file = clips.PaddedTo(await clips.VideoAsync(seconds: 2, megabits: 1), FileSize);
        await using var chromium = await Run.LaunchAsync();
        var librarian = await VisitAsync(chromium, Run.Origin);
        var upload = new UploadPage(librarian);
        await upload.OpenSignedInAsync();
        var system = await chromium.NewBrowserCDPSessionAsync();
        var before = await ResidentAsync(system);

        await upload.StartAsync(file, "A long evening");
        var most = before;
        while (!await upload.Done.IsVisibleAsync())
        {
            most = Math.Max(most, await ResidentAsync(system));
            await Task.Delay(100, Cancellation);
        }

        Assert.InRange(most - before, 0, Bound);
    }

    /// <summary>What all processes of this chromium hold, shared pages counted once.</summary>
    private static async Task<long> ResidentAsync(ICDPSession system)
    {
        var answer = await system.SendAsync("SystemInfo.getProcessInfo");
        var processes = answer!.Value.GetProperty("processInfo").EnumerateArray().Select(process => process.GetProperty("id").GetInt32());
        var sum = 0L;
        foreach (var process in processes)
        {
            var lines = await File.ReadAllLinesAsync($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/smaps_rollup");
            var pss = lines.Single(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
            sum += long.Parse(pss, CultureInfo.InvariantCulture) * 1024;
        }

        return sum;
    }
}
