using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Specialized;
using Coworking.Web.Tests.Harness;
using Coworking.Web.Tests.Recordings;

namespace Coworking.Benchmarks;

/// <summary>
/// A film of 256 MiB, four blocks at once, four ways to the same storage: by the SDK, by a bare page's <c>fetch</c>, by the same with
/// the MD5 of each block, which storage checks, and by the upload page, which sums up as well, remembers each block, and shows how far
/// it is. The API has no part in the bytes of any. Best of three turns, taken alternately. Storage emulator, browser and sums share
/// the machine's cores: in Azure the sums cost no speed on a line below their own.
/// </summary>
internal sealed class Uploads(BrowserRun run, Clips clips)
{
    private const int AtOnce = 4;
    private const int BlockSize = 4 * 1024 * 1024;
    private const int Blocks = 64;
    private const int Turns = 3;

    /// <summary>What the page does, without anything that makes it an upload which can go on.</summary>
    private const string Fetch =
        """
        async ({ link, blockSize, lanes, worker }) => {
          const waiting = [];
          const sums = worker && new Worker(worker, { type: 'module' });
          sums?.addEventListener('message', ({ data }) => waiting[data.task](data.md5));
          const headersOf = (task, bytes) => sums
            ? new Promise((resolve) => {
                waiting[task] = (md5) => resolve({ 'content-md5': md5 });
                sums.postMessage({ task, bytes });
              })
            : {};
          const file = document.querySelector('#bench').files[0];
          const ids = Array.from({ length: Math.ceil(file.size / blockSize) }, (_, block) => btoa(String(block).padStart(9, '0')));
          const left = ids.entries();
          const began = performance.now();
          await Promise.all(Array.from({ length: lanes }, async () => {
            for (const [block, id] of left) {
              const body = file.slice(block * blockSize, (block + 1) * blockSize);
              const answer = await fetch(`${link}&comp=block&blockid=${encodeURIComponent(id)}`, { method: 'PUT', body, headers: await headersOf(block, body) });
              if (!answer.ok) throw new Error(await answer.text());
            }
          }));
          const list = `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
          await fetch(`${link}&comp=blocklist`, { method: 'PUT', body: list });
          return (performance.now() - began) / 1000;
        }
        """;

    public async Task RunAsync(TextWriter to)
    {
        var film = await clips.VideoAsync(seconds: 2, megabits: 1);
        var sums = Directory.EnumerateFiles(Path.Combine(Clone.Web, "dist"), "checksum.worker*.js", SearchOption.AllDirectories).Select(one => $"/assets/{Path.GetFileName(one)}").First();
        var (bare, fetched, summed, site) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            // What the centre has already is not sent again: no two are of one size.
            var size = ((long)Blocks * BlockSize) - (turn * 16L);
            var file = clips.PaddedTo(film, size);
            bare.Add(await SdkAsync(file, size));
            fetched.Add(await FetchAsync(file, size, worker: null));
            summed.Add(await FetchAsync(file, size, sums));
            site.Add(await SiteAsync(file, turn));
            File.Delete(file);
        }

        var (sdk, browser, both) = (Speed(bare), Speed(fetched), Speed(summed));
        await to.WriteLineAsync($"upload of 256 MiB, 4 MiB blocks, {AtOnce} at once, best of {Turns}");
        foreach (var (name, speed) in ((string, double)[])[("SDK", sdk), ("fetch", browser), ("fetch with MD5", both), ("upload page", Speed(site))])
        {
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {name,-18} {speed,4:0} MiB/s   {speed / sdk * 100,4:0} % of the SDK   {speed / both * 100,4:0} % of fetch with MD5"));
        }

        await to.WriteLineAsync();
    }

    private static double Speed(IEnumerable<double> seconds) => Blocks * BlockSize / 1024.0 / 1024.0 / seconds.Min();

    private async Task<double> SdkAsync(string file, long size)
    {
        var blob = new BlockBlobClient(await AnnounceAsync(size));
        string[] ids = [.. Enumerable.Range(0, Blocks).Select(number => Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("000000000", CultureInfo.InvariantCulture))))];
        using var handle = File.OpenHandle(file);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, Blocks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (block, cancellation) =>
        {
            var bytes = new byte[Math.Min(BlockSize, size - ((long)block * BlockSize))];
            await RandomAccess.ReadAsync(handle, bytes, (long)block * BlockSize, cancellation);
            await blob.StageBlockAsync(ids[block], new MemoryStream(bytes, writable: false), cancellationToken: cancellation);
        });
        await blob.CommitBlockListAsync(ids);
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<double> FetchAsync(string file, long size, string? worker)
    {
        var link = await AnnounceAsync(size);
        await using var visitor = await Visitor.ArriveAsync(run.Chromium, run.Origin, Look.Desktop);
        await visitor.OpenAsync(SitePages.Upload);
        await visitor.Page.EvaluateAsync("document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'bench' }))");
        await visitor.Page.Locator("#bench").SetInputFilesAsync(file);
        return await visitor.Page.EvaluateAsync<double>(Fetch, new { link = link.AbsoluteUri, blockSize = BlockSize, lanes = AtOnce, worker });
    }

    /// <summary>From the first block that is asked for to the answer that all of them are one file.</summary>
    private async Task<double> SiteAsync(string file, int turn)
    {
        await using var visitor = await Visitor.ArriveAsync(run.Chromium, run.Origin, Look.Desktop);
        // Smaller copies would be made meanwhile, by the same two cores: a browser without encoders makes none.
        await visitor.Context.AddInitScriptAsync("delete globalThis.VideoEncoder");
        var (began, ended) = (0L, new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously));
        visitor.Context.Request += (_, request) => Interlocked.CompareExchange(ref began, request.Url.Contains("comp=block&", StringComparison.Ordinal) ? Stopwatch.GetTimestamp() : 0, 0);
        visitor.Context.Response += (_, response) =>
        {
            if (response.Ok && response.Url.Contains("comp=blocklist", StringComparison.Ordinal))
            {
                ended.TrySetResult(Stopwatch.GetTimestamp());
            }
        };
        var page = new UploadPage(visitor);
        await page.OpenSignedInAsync();
        await page.StartAsync(file, $"Benchmark {turn}");
        var end = await ended.Task.WaitAsync(TimeSpan.FromMinutes(5));
        return Stopwatch.GetElapsedTime(Interlocked.Read(ref began), end).TotalSeconds;
    }

    private async Task<Uri> AnnounceAsync(long size)
    {
        using var api = new CentreApi(run.Origin);
        var body = new JsonObject
        {
            ["title"] = new JsonObject { ["en"] = "Benchmark" },
            ["kind"] = "video",
            ["fileName"] = "benchmark.mp4",
            ["contentType"] = "video/mp4",
            ["size"] = size,
        };
        return new Uri((string)(await api.DoAsync(HttpMethod.Post, "/api/recordings", body, "librarian"))!["upload"]!["url"]!);
    }
}
