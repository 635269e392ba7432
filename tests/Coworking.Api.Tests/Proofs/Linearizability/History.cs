using System.Globalization;
using System.Text;

namespace Coworking.Api.Tests.Proofs.Linearizability;

/// <summary>One call as its caller saw it.</summary>
/// <param name="Who">The caller.</param>
/// <param name="What">What was asked and what came back, for people.</param>
/// <param name="InvokedAt">When it was asked, in ticks of the stopwatch.</param>
/// <param name="ReturnedAt">When it was answered; <see cref="Never"/> where nobody knows what became of it.</param>
/// <param name="Apply">
/// The states that the model may be in afterwards, given the answer: none where the answer cannot be explained in this state. Of a call
/// nobody knows the end of, the states it may have brought about; that it never happened is always possible.
/// </param>
internal sealed record Call<TState>(string Who, string What, long InvokedAt, long ReturnedAt, Func<TState, IEnumerable<TState>> Apply)
{
    public const long Never = long.MaxValue;

    public bool IsUnknown => ReturnedAt == Never;
}

/// <summary>How a history looks to a person who must find the fault in it.</summary>
internal static class History
{
    public static string ToText<TState>(IReadOnlyList<Call<TState>> calls)
    {
        var from = calls.Count == 0 ? 0 : calls.Min(call => call.InvokedAt);
        var text = new StringBuilder();
        foreach (var call in calls.OrderBy(call => call.InvokedAt))
        {
            text.Append(Time(call.InvokedAt - from)).Append(" - ")
                .Append(call.IsUnknown ? "       ?" : Time(call.ReturnedAt - from))
                .Append("  ").Append(call.Who.PadRight(12)).AppendLine(call.What);
        }

        return text.ToString();
    }

    private static string Time(long ticks) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticks * 1000.0 / System.Diagnostics.Stopwatch.Frequency,8:0.000}");
}
