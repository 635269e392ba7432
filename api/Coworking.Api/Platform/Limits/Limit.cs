using NodaTime;

namespace Coworking.Api.Platform.Limits;

/// <summary>How often something may be tried before trying stops for a while.</summary>
/// <param name="Name">What its counters are called in table <c>Limits</c>.</param>
/// <param name="Most">Tries that are let through.</param>
/// <param name="Window">Counted from the first try; from the last one that was let through once all are used up.</param>
/// <param name="Counters">
/// How many rows the limit may ever have. Strangers choose what they try, so what they try must not choose how much is
/// stored: keys share counters by a hash. With many counters two keys hardly ever do.
/// </param>
public sealed record Limit(string Name, int Most, Duration Window, int Counters);

/// <summary>What became of asking to try.</summary>
public abstract record LimitOutcome
{
    private LimitOutcome()
    {
    }

    /// <summary>Go ahead. It is counted already, so that a thousand tries at one moment are no more than <see cref="Limit.Most"/>.</summary>
    public sealed record Taken : LimitOutcome
    {
        internal Taken(Limit limit, string row)
        {
            Limit = limit;
            Row = row;
        }

        internal Limit Limit { get; }

        internal string Row { get; }
    }

    /// <summary>Not now.</summary>
    /// <param name="RetryAfterSeconds">In how many seconds it is open again; 1 or more.</param>
    public sealed record Full(int RetryAfterSeconds) : LimitOutcome;
}
