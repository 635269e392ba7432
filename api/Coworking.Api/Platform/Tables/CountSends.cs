using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Api.Platform.Tables;

/// <summary>
/// Counts how often the SDK sends one call. A write that was sent twice and then refused as a conflict may be our own, whose
/// first answer was lost.
/// </summary>
internal sealed class CountSends : HttpPipelineSynchronousPolicy
{
    private const string Property = "Coworking.Sends";

    private CountSends()
    {
    }

    /// <summary>The policy that counts; it is put into the pipeline once for each send.</summary>
    public static CountSends Policy { get; } = new();

    /// <summary>Counts the calls that are made until it is disposed of, on this path of execution.</summary>
    public static Counted Begin() => new();

    public override void OnSendingRequest(HttpMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.TryGetProperty(Property, out var known) && known is Counter counter)
        {
            counter.Add();
        }
    }

    internal sealed class Counted : IDisposable
    {
        private readonly Counter _counter = new();
        private readonly IDisposable _scope;

        public Counted() => _scope = HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?>(StringComparer.Ordinal) { [Property] = _counter });

        public int Sends => _counter.Sends;

        public void Dispose() => _scope.Dispose();
    }

    private sealed class Counter
    {
        private int _sends;

        public int Sends => Volatile.Read(ref _sends);

        public void Add() => Interlocked.Increment(ref _sends);
    }
}
