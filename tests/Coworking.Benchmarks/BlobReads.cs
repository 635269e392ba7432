using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Benchmarks;

/// <summary>Counts the bytes that the API reads out of blobs.</summary>
internal sealed class BlobReads : HttpPipelinePolicy
{
    private long _bytes;

    public long Bytes => Interlocked.Read(ref _bytes);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.Contains("incoming/", StringComparison.Ordinal))
        {
            Interlocked.Add(ref _bytes, message.Response.Headers.ContentLength ?? 0);
        }
    }
}
