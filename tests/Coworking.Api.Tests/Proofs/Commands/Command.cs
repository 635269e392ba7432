using Coworking.Api.Tests.Proofs.Linearizability;
using NodaTime;
using Xunit.Sdk;

namespace Coworking.Api.Tests.Proofs.Commands;

/// <summary>Something that somebody may do: it is done through the API, and says what the model makes of the answer.</summary>
internal abstract record Command
{
    /// <summary>Null where there is nothing to do it to.</summary>
    public abstract Task<DayCall?> RunAsync(Actor actor);

    /// <summary>An answer that no rule explains is a fault of its own, whatever the model says.</summary>
    protected static XunitException Unexpected(string what, Reply reply) => new($"{what} is answered {reply}");
}

/// <summary>A call and the day it is about.</summary>
internal sealed record DayCall(LocalDate Date, Call<DayState> Call, Reply Reply)
{
    /// <summary>Another effect of the same call, at a moment of its own.</summary>
    public Call<DayState>? Also { get; init; }
}

/// <summary>Time for a model: which moments are before which.</summary>
internal static class Moment
{
    public static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();
}
