using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Api.Tests.Proofs.Crashes;

/// <summary>
/// Lets so many calls reach storage and ends the process with the next one: whatever the program tries afterwards is not done. What it
/// throws is no failure that anybody expects, so that nothing in the product tries to go on.
/// </summary>
internal sealed class DyingProcess : HttpPipelinePolicy
{
    private int _left = int.MaxValue;
    private int _refused;
    private bool _atWrites;

    /// <summary>Whether a call was refused since <see cref="After"/>.</summary>
    public bool IsDead => Volatile.Read(ref _refused) > 0;

    /// <param name="calls">So many reach storage.</param>
    /// <param name="atWrites">Only calls that write are counted.</param>
    public void After(int calls, bool atWrites = false)
    {
        _atWrites = atWrites;
        Volatile.Write(ref _refused, 0);
        Volatile.Write(ref _left, calls);
    }

    /// <summary>Another process, which has nothing to do with the one that died.</summary>
    public void Live() => After(int.MaxValue);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var counts = !_atWrites || message.Request.Method != RequestMethod.Get || IsDead;
        if (counts && Interlocked.Decrement(ref _left) < 0)
        {
            Interlocked.Increment(ref _refused);
            throw new ProcessDiedException();
        }

        await ProcessNextAsync(message, pipeline);
    }
}

/// <summary>Neither the SDK nor the product knows it.</summary>
public sealed class ProcessDiedException() : Exception("The process has died: a proof does that.");
