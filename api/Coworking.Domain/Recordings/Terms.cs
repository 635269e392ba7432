using Coworking.Domain.Common;

namespace Coworking.Domain.Recordings;

/// <summary>What may be done with a recording, and who may see it.</summary>
public sealed record Terms
{
    /// <summary>For everyone, nothing else said.</summary>
    public static readonly Terms Open = new(Licence.NotSaid, age: null, Audience.Everyone);

    private Terms(Licence licence, AgeMark? age, Audience audience) => (Licence, Age, Audience) = (licence, age, audience);

    public Licence Licence { get; }

    /// <summary>Null where nobody has judged it.</summary>
    public AgeMark? Age { get; }

    public Audience Audience { get; }

    /// <summary>Refuses what contradicts itself: a recording that may be shown in the house only is for those inside.</summary>
    public static Result<Terms, RecordingFault> Create(Licence licence, AgeMark? age, Audience audience) =>
        licence == Licence.InHouseOnly && audience != Audience.Inside
            ? RecordingFault.InHouseIsForThoseInside
            : new Terms(licence, age, audience);
}
