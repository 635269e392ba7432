using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Api.Tests.Fixture;

/// <summary>Changes or delays transactions on their way to storage: takes a guard out to show that a test can fail, makes a race certain.</summary>
internal abstract class RewriteTransactions : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.ToString().EndsWith("$batch", StringComparison.Ordinal) && message.Request.Content is { } content)
        {
            using var body = new MemoryStream();
            await content.WriteToAsync(body, message.CancellationToken);
            message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(await RewriteAsync(Encoding.UTF8.GetString(body.ToArray()))));
        }

        await ProcessNextAsync(message, pipeline);
    }

    protected abstract ValueTask<string> RewriteAsync(string body);
}
