using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace Coworking.Benchmarks;

/// <summary>
/// A file of 256 MiB in blocks, four at a time: with the account's key by the SDK, and by the link that the API gives a
/// librarian, as the site sends it. The API has no part in the bytes, so that the two should differ by little.
/// </summary>
internal sealed class Uploads(Centre centre, string storage)
{
    private const int AtOnce = 4;
    private const long FileSize = 256L * 1024 * 1024;
    private const int Turns = 3;

    public async Task RunAsync(TextWriter to)
    {
        var (link, blockSize) = await AnnounceAsync();
        var block = new byte[blockSize];
        var container = new BlobContainerClient(storage, "bench");
        await container.CreateIfNotExistsAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });

        var bare = new List<double>();
        var linked = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            bare.Add(await BareAsync(container.GetBlockBlobClient("file"), block));
            linked.Add(await LinkedAsync(http, link, block));
        }

        var (floor, reached) = (bare.Max(), linked.Max());
        await to.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"upload of 256 MiB, {blockSize / 1024 / 1024} MiB blocks, {AtOnce} at once, best of {Turns}   bare {floor:0} MiB/s   by link {reached:0} MiB/s   {reached / floor * 100:0} % of bare\n"));
    }

    private async Task<(Uri Link, int BlockSize)> AnnounceAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/recordings");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await centre.SignInAsync("librarian"));
        request.Content = new StringContent(
            $$"""{"title":{"en":"Benchmark"},"kind":"video","fileName":"benchmark.mp4","contentType":"video/mp4","size":{{FileSize}}}""", Encoding.UTF8, "application/json");
        var upload = JsonNode.Parse(await centre.SendAsync(request, 201))!["upload"]!;
        return (new Uri(upload["url"]!.GetValue<string>()), upload["blockSize"]!.GetValue<int>());
    }

    private static async Task<double> BareAsync(BlockBlobClient blob, byte[] block) => await SpeedAsync(
        block.Length,
        async (id, cancellation) => await blob.StageBlockAsync(id, new MemoryStream(block, writable: false), cancellationToken: cancellation),
        async ids => await blob.CommitBlockListAsync(ids));

    private static async Task<double> LinkedAsync(HttpClient http, Uri link, byte[] block) => await SpeedAsync(
        block.Length,
        async (id, cancellation) => await PutAsync(http, $"{link}&comp=block&blockid={Uri.EscapeDataString(id)}", new ByteArrayContent(block), cancellation),
        async ids => await PutAsync(
            http,
            $"{link}&comp=blocklist",
            new StringContent($"<BlockList>{string.Concat(ids.Select(id => $"<Latest>{id}</Latest>"))}</BlockList>", Encoding.UTF8, "application/xml"),
            CancellationToken.None));

    private static async Task<double> SpeedAsync(int blockSize, Func<string, CancellationToken, ValueTask> put, Func<IReadOnlyList<string>, Task> commit)
    {
        string[] ids = [.. Enumerable.Range(0, (int)(FileSize / blockSize)).Select(number => Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("00000000", CultureInfo.InvariantCulture))))];
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, put);
        await commit(ids);
        return FileSize / 1024.0 / 1024.0 / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task PutAsync(HttpClient http, string address, HttpContent content, CancellationToken cancellation)
    {
        using (content)
        {
            using var answer = await http.PutAsync(new Uri(address), content, cancellation);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"Storage answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}");
            }
        }
    }
}
