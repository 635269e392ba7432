using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Domain.Recordings;

/// <summary>Who is heard or seen, where and when.</summary>
public sealed record Provenance
{
    /// <summary>Most people of one recording.</summary>
    public const int MostPeople = 30;

    /// <summary>Longest name of a person or a place, in characters.</summary>
    public const int LongestName = 120;

    /// <summary>Nothing is known.</summary>
    public static readonly Provenance Unknown = new([], place: null, on: null);

    private Provenance(IReadOnlyList<string> people, string? place, RecordedOn? on) => (People, Place, On) = (people, place, on);

    /// <summary>As the librarian wrote them, in that order, without repetition.</summary>
    public IReadOnlyList<string> People { get; }

    public string? Place { get; }

    public RecordedOn? On { get; }

    /// <param name="latest">The last day that may be: nothing is recorded in the future. Null trusts what was checked before.</param>
    public static Result<Provenance, RecordingFault> Create(IEnumerable<string>? people, string? place, RecordedOn? on, LocalDate? latest)
    {
        var names = (people ?? []).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (names.Length > MostPeople || !Array.TrueForAll(names, IsName))
        {
            return RecordingFault.TooManyPeople;
        }

        var where = place?.Trim();
        if (where?.Length > 0 && !IsName(where))
        {
            return RecordingFault.PlaceUnfit;
        }

        return on?.Begins > latest
            ? RecordingFault.DateUnfit
            : new Provenance(names, where is { Length: > 0 } ? where : null, on);
    }

    private static bool IsName(string name) => name.Length <= LongestName && !name.Any(char.IsControl);
}
