using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using NodaTime;

namespace Coworking.Api.Features.Recordings;

/// <summary>Puts what a librarian says into a description that keeps its bounds.</summary>
internal static class DescribeRecording
{
    /// <summary>Where the day begins first on earth: nobody's today is later.</summary>
    private static readonly Duration EarliestZone = Duration.FromHours(14);

    /// <param name="words">Title, text, language and tags, already as they should be.</param>
    /// <param name="was">Where and whence, and on what terms, before: members left out stay so.</param>
    public static Result<RecordingDescription, RecordingFault> With(
        Result<RecordingDescription, RecordingFault> words, RecordingParticulars wanted, (Provenance Provenance, Terms Terms) was, Instant now)
    {
        if (!words.IsOk)
        {
            return words;
        }

        var provenance = ProvenanceOf(wanted, was.Provenance, (now + EarliestZone).InUtc().Date);
        if (!provenance.IsOk)
        {
            return provenance.Error;
        }

        var terms = TermsOf(wanted, was.Terms);
        return terms.IsOk ? words.Value with { Provenance = provenance.Value, Terms = terms.Value } : terms.Error;
    }

    private static Result<Provenance, RecordingFault> ProvenanceOf(RecordingParticulars wanted, Provenance was, LocalDate latest)
    {
        RecordedOn? on = was.On;
        if (wanted.RecordedOn is { } said)
        {
            on = RecordedOn.TryParse(said, out var date) ? date : null;
            if (on is null && said.Length > 0)
            {
                return RecordingFault.DateUnfit;
            }
        }

        return Provenance.Create(wanted.People ?? was.People, wanted.Place ?? was.Place, on, latest);
    }

    private static Result<Terms, RecordingFault> TermsOf(RecordingParticulars wanted, Terms was)
    {
        AgeMark? age = was.Age;
        if (wanted.Age is { } said)
        {
            age = AgeMark.TryParse(said, out var mark) ? mark : null;
            if (age is null && said.Length > 0)
            {
                return RecordingFault.AgeUnfit;
            }
        }

        return Terms.Create(wanted.Licence ?? was.Licence, age, wanted.Audience ?? was.Audience);
    }
}
