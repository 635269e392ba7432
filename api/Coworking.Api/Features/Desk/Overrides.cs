using Coworking.Api.Platform.Http;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Desk;

/// <summary>Rules that a librarian may set aside for one booking, each by its code and on purpose.</summary>
internal static class Overrides
{
    /// <summary>The desk lends what only the desk lends, its bookings need nobody's approval, and it books for whole classes.</summary>
    private const Waived Always = Waived.DeskOnly | Waived.Approval | Waived.TooManyResources;

    private const int Most = 20;

    private static readonly Dictionary<string, Waived> Known = new(StringComparer.Ordinal)
    {
        ["daily-limit"] = Waived.DailyLimit,
        ["too-many-open"] = Waived.TooManyOpen,
        ["too-long"] = Waived.TooLong,
        ["too-short"] = Waived.TooShort,
        ["off-grid"] = Waived.OffGrid,
        ["beyond-horizon"] = Waived.BeyondHorizon,
        ["overlaps-own-booking"] = Waived.OverlapsOwnBooking,
        ["outside-opening-hours"] = Waived.OutsideOpeningHours,
    };

    private static readonly LocalizedText Rule = new(
        "Бұл ережені айналып өтуге болмайды.", "Это правило обойти нельзя.", "This rule cannot be set aside.");

    /// <summary>Reads codes; one that may not be set aside is a fault in the request.</summary>
    public static Result<Waived, ProblemAnswer> Read(IReadOnlyList<string>? codes)
    {
        var waived = Always;
        foreach (var code in (codes ?? []).Take(Most + 1))
        {
            if (codes!.Count > Most || !Known.TryGetValue(code, out var rule))
            {
                return Problems.Malformed.AnswerFor("override", Rule);
            }

            waived |= rule;
        }

        return waived;
    }
}
