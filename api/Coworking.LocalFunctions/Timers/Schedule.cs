using System.Text.RegularExpressions;
using Cronos;
using Microsoft.Extensions.Configuration;

namespace Coworking.LocalFunctions.Timers;

/// <summary>When a timer runs: six fields, seconds first, in UTC.</summary>
internal sealed partial class Schedule
{
    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    private readonly CronExpression expression;

    private Schedule(CronExpression expression) => this.expression = expression;

    /// <summary>
    /// Reads an expression or the setting that <c>%name%</c> names. Null, with the reason, for what the real host's NCRONTAB
    /// would refuse: five fields, macros, <c>L</c>, <c>W</c>, <c>#</c>, a seventh day of the week; and for a time span, which only some plans take.
    /// </summary>
    public static Schedule? Read(string text, IConfiguration configuration, out string reason)
    {
        var setting = Setting().Match(text);
        if (setting.Success && configuration[setting.Groups["name"].Value] is not { Length: > 0 })
        {
            reason = $"its schedule is in the setting {text}, which is not there";
            return null;
        }

        var fields = setting.Success ? configuration[setting.Groups["name"].Value]! : text;
        if (Fields().IsMatch(fields) && CronExpression.TryParse(fields, CronFormat.IncludeSeconds, out var expression))
        {
            reason = "";
            return new Schedule(expression);
        }

        reason = $"its schedule '{fields}' is not six NCRONTAB fields";
        return null;
    }

    /// <summary>The first occurrence after this instant; null when there is none, as on 30 February.</summary>
    public DateTimeOffset? After(DateTimeOffset instant) => expression.GetNextOccurrence(instant, TimeZoneInfo.Utc);

    /// <summary>Whether occurrences lie far enough apart for the host to remember them.</summary>
    public bool CanBeMonitored(DateTimeOffset now)
    {
        var last = After(now);
        for (var i = 0; i < 4 && last is { } at; i++)
        {
            var next = After(at);
            if (next - at < ShortestMonitored)
            {
                return false;
            }

            last = next;
        }

        return true;
    }

    [GeneratedRegex("^%(?<name>[^%]+)%$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\s*([0-9*,/-]+\s+){4}([0-9*,/-]|[A-Z]{3})+\s+([0-6*,/-]|[A-Z]{3})+\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();
}
