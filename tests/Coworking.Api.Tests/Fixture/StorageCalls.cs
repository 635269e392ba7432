using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Api.Tests.Fixture;

/// <summary>Counts the calls that the API makes to storage, retries too, and what comes back.</summary>
internal sealed class StorageCalls : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<Call> _calls = new();

    /// <summary>The calls to tables of these names (without the centre's prefix) since the last <see cref="Reset"/>.</summary>
    public IReadOnlyList<Call> To(params string[] tables) =>
        [.. _calls.Where(call => tables.Any(table => call.Target.Contains(table, StringComparison.Ordinal)))];

    /// <summary>How long each answer is held back: so long that what is sent side by side is seen to be.</summary>
    public TimeSpan Hold { get; set; }

    public void Reset() => _calls.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The API never blocks on storage.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var target = await TargetAsync(message);
        var startedAt = Stopwatch.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        await Task.Delay(Hold, message.CancellationToken);
        var endedAt = Stopwatch.GetTimestamp();
        _calls.Enqueue(new Call(message.Request.Method.Method, target, await SizeAsync(message), startedAt, endedAt));
    }

    private static async Task<string> TargetAsync(HttpMessage message)
    {
        var path = message.Request.Uri.ToString();
        if (!path.EndsWith("$batch", StringComparison.Ordinal) || message.Request.Content is not { } content)
        {
            return path;
        }

        using var body = new MemoryStream();
        await content.WriteToAsync(body, message.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private static async Task<long> SizeAsync(HttpMessage message)
    {
        if (!message.HasResponse || message.Response.ContentStream is not { } stream)
        {
            return 0;
        }

        var copy = new MemoryStream();
        await stream.CopyToAsync(copy, message.CancellationToken);
        copy.Position = 0;
        message.Response.ContentStream = copy;
        return copy.Length;
    }

    /// <summary>One call: its method, its address (a transaction's body stands for its address), bytes that came back.</summary>
    internal sealed record Call(string Method, string Target, long ResponseBytes, long StartedAt, long EndedAt);
}
