using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Specialized;
using Coworking.Api.Features.Recordings;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Coworking.Domain.Recordings.Media;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Duration = NodaTime.Duration;

namespace Coworking.Benchmarks;

/// <summary>
/// What completing an upload costs the API, held between a small file and a large one of the same run: bytes read and bytes allocated
/// must not grow with the file. And the whole library in one answer, against reading its rows.
/// </summary>
internal sealed class Recordings(Centre centre, BlobReads reads, string table)
{
    private const int Many = 5_000;
    private const int Block = 4 * 1024 * 1024;
    private const int Header = 44;

    private static readonly long[] Sizes = [16L * 1024 * 1024, 1024L * 1024 * 1024];

    public long PackedBytes { get; private set; }

    public async Task CompletionAsync(TextWriter to)
    {
        // The first is compiled, not measured.
        await CompleteAsync(Sizes[0]);
        var (small, large) = (await CompleteAsync(Sizes[0]), await CompleteAsync(Sizes[1]));
        foreach (var (size, cost) in Sizes.Zip([small, large]))
        {
            await to.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"completion of {size / 1024 / 1024,5} MiB   {cost.Read / 1024.0,8:0.0} KB read   {cost.Allocated / 1024.0,8:0} KB allocated   {cost.Milliseconds,6:0} ms"));
        }

        await to.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"64 times the file: {(double)large.Read / small.Read:0.00} times the bytes read, {(double)large.Allocated / small.Allocated:0.00} times the memory asked for\n"));
    }

    public async Task PrepareAsync()
    {
        var store = centre.Services.GetRequiredService<RecordingStore>();
        await Parallel.ForAsync(0, Many, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
            await store.InsertAsync(Made(number), by: null, cancellation));
    }

    public async Task BareAsync()
    {
        await foreach (var row in centre.Tables.GetTableClient(table).QueryAsync<TableEntity>(row => row.PartitionKey == "recordings"))
        {
            _ = row.RowKey;
        }
    }

    public async Task HttpAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/catalogue");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await centre.Http.SendAsync(request);
        PackedBytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
    }

    private async Task<Cost> CompleteAsync(long size)
    {
        var created = JsonNode.Parse(await AskAsync(
            "/api/recordings", 201, $$"""{"title":{"en":"Tape"},"kind":"audio","fileName":"tape.wav","contentType":"audio/wav","size":{{size}}}"""))!;
        var blob = new BlockBlobClient(new Uri((string)created["upload"]!["url"]!));
        string[] ids = [.. Enumerable.Range(0, (int)(size / Block)).Select(number => Convert.ToBase64String(Encoding.ASCII.GetBytes(number.ToString("00000000", CultureInfo.InvariantCulture))))];
        var silence = new byte[Block];
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (id, cancellation) =>
            await blob.StageBlockAsync(id, new MemoryStream(id == ids[0] ? Wave(size) : silence, writable: false), cancellationToken: cancellation));
        await blob.CommitBlockListAsync(ids);

        var (read, allocated, began) = (reads.Bytes, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        await AskAsync($"/api/recordings/{created["id"]}/complete", 200, json: null);
        return new Cost(reads.Bytes - read, GC.GetTotalAllocatedBytes(precise: true) - allocated, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private async Task<string> AskAsync(string path, int expected, string? json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await centre.SignInAsync("librarian"));
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await centre.SendAsync(request, expected);
    }

    /// <summary>The first block of a silent tape: 44,100 samples a second, two channels of 16 bits.</summary>
    private static byte[] Wave(long size)
    {
        var block = new byte[Block];
        "RIFF"u8.CopyTo(block);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), (uint)(size - 8));
        "WAVEfmt "u8.CopyTo(block.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(22), 2);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(24), 44_100);
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(28), 44_100 * 4);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(32), 4);
        BinaryPrimitives.WriteUInt16LittleEndian(block.AsSpan(34), 16);
        "data"u8.CopyTo(block.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(40), (uint)(size - Header));
        return block;
    }

    private static Recording Made(int number)
    {
        var published = Instant.FromUtc(2027, 1, 1, 0, 0) - Duration.FromMinutes(number * 313);
        var random = SHA256.HashData(BitConverter.GetBytes(number))[..16];
        var title = new LocalizedText($"Ертіс жағасындағы {number}-кеш", $"Вечер {number} на берегу Иртыша", null);
        var words = RecordingDescription.Create(title, text: null, number % 2 == 0 ? "kk" : "ru", ["вечер", $"год {1950 + (number % 76)}"]).Value;
        var facts = new MediaFacts(MediaContainer.Mp3, RecordingKind.Audio, Duration.FromSeconds(60 + (number * 37 % 7200)));
        return Recording.Announce(
                RecordingId.Create(published, random), words, RecordingKind.Audio, DeclaredFile.Create("a.mp3", 100_000 + (number * 7919L)).Value, BlobName.Create(random), published)
            .Check(new CheckedFile("v", facts, BlobName.Create(random))).Publish(published);
    }

    private readonly record struct Cost(long Read, long Allocated, double Milliseconds);
}
