using System.Diagnostics;
using System.Globalization;

namespace Coworking.Benchmarks;

/// <summary>How often one thing was done, side by side, and how long each took.</summary>
internal sealed record Measurement(string What, int Concurrency, int Count, TimeSpan Took, IReadOnlyList<long> SortedTicks)
{
    public double PerSecond => Count / Took.TotalSeconds;

    public double Percentile(double part)
    {
        var at = (int)Math.Ceiling(part * SortedTicks.Count) - 1;
        return Stopwatch.GetElapsedTime(0, SortedTicks[Math.Max(at, 0)]).TotalMilliseconds;
    }

    /// <summary>One line; the ratio is this one's throughput to that of the bare calls.</summary>
    public string ToLine(Measurement? bare) => string.Create(
        CultureInfo.InvariantCulture,
        $"{What,-40} {Concurrency,4} {Count,7} {PerSecond,10:0} {Percentile(0.5),9:0.0} {Percentile(0.99),9:0.0} {(bare is null ? "" : $"{PerSecond / bare.PerSecond * 100:0} %"),7}");

    /// <summary>Turns of the same work, taken together.</summary>
    public static Measurement Together(string what, IReadOnlyList<Measurement> turns) => new(
        what,
        turns[0].Concurrency,
        turns.Sum(turn => turn.Count),
        TimeSpan.FromTicks(turns.Sum(turn => turn.Took.Ticks)),
        [.. turns.SelectMany(turn => turn.SortedTicks).Order()]);

    public static string Header =>
        $"{"",-40} {"side",4} {"",7} {"",10} {"p50",9} {"p99",9} {"of",7}{Environment.NewLine}{"",-40} {"by",4} {"done",7} {"a second",10} {"ms",9} {"ms",9} {"bare",7}";
}
