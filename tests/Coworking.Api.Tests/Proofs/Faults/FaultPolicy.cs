using System.Collections.Concurrent;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Coworking.Api.Tests.Proofs.Faults;

/// <summary>What storage may do to one send of a call.</summary>
internal enum Fault
{
    None,

    /// <summary>The call is done, and nobody hears of it.</summary>
    LostReply,

    /// <summary>Storage says 503 and has done nothing.</summary>
    Unavailable,

    /// <summary>The call is done a little later, behind others.</summary>
    Delay,
}

/// <summary>
/// Stands where the SDK sends, behind its retries, and harms so large a part of all sends. Half of the lost replies and
/// refusals hold for every retry of their call too, as an outage does, so that the API itself meets them. A seed fixes which
/// send in order is harmed how; which call that is depends on who is first.
/// </summary>
internal sealed class FaultPolicy(double rate) : HttpPipelinePolicy
{
    private const string Stubborn = "proof-fault";
    private readonly ConcurrentDictionary<Fault, int> _done = new();
    private readonly Lock _dice = new();
    private Random? _random;

    /// <summary>How many sends passed while it was armed.</summary>
    public int Sends { get; private set; }

    /// <summary>How many of each were done.</summary>
    public int Count(Fault fault) => _done.GetValueOrDefault(fault);

    public string Figures => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sends} sends to storage, {Count(Fault.LostReply)} replies lost, {Count(Fault.Unavailable)} times 503, {Count(Fault.Delay)} delayed");

    public void Arm(int seed)
    {
        lock (_dice)
        {
            _random = new Random(seed);
        }
    }

    public void Disarm()
    {
        lock (_dice)
        {
            _random = null;
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (fault, milliseconds) = Next(message);
        switch (fault)
        {
            case Fault.Unavailable:
                message.Response = new UnavailableResponse(message.Request.ClientRequestId);
                return;
            case Fault.LostReply:
                await ProcessNextAsync(message, pipeline);
                throw new IOException("The reply is lost: a proof does that.");
            case Fault.Delay:
                await Task.Delay(milliseconds, message.CancellationToken);
                break;
        }

        await ProcessNextAsync(message, pipeline);
    }

    private (Fault Fault, int Milliseconds) Next(HttpMessage message)
    {
        lock (_dice)
        {
            if (_random is null)
            {
                return (Fault.None, 0);
            }

            Sends++;
            var fault = message.TryGetProperty(Stubborn, out var kept) ? (Fault)kept!
                : _random.NextDouble() < rate ? (Fault)_random.Next(1, 4) : Fault.None;
            if (fault is Fault.LostReply or Fault.Unavailable && _random.Next(2) == 0)
            {
                message.SetProperty(Stubborn, fault);
            }

            _done.AddOrUpdate(fault, 1, (_, count) => count + 1);
            return (fault, _random.Next(1, 12));
        }
    }
}
