using System.Collections.Frozen;
using Azure;
using Coworking.Domain.Centres;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>The centre as it stands in storage, read at one moment.</summary>
/// <param name="Settings">The centre and its resources.</param>
/// <param name="ChangedAt">When the centre was last changed; null where nobody has since it was set up.</param>
/// <param name="Logo">The version of its logo; null without one.</param>
/// <param name="Wifi">Its Wi-Fi, where a director wrote it down.</param>
/// <param name="Tags">The tag of each row, for a change of what was read.</param>
internal sealed record StoredCentre(CentreSettings Settings, Instant? ChangedAt, string? Logo, Wifi? Wifi, FrozenDictionary<string, ETag> Tags)
{
    /// <summary>What anybody may see of it, with the tag that a change must name.</summary>
    public CentreAnswer Answer()
    {
        var answer = Settings.Centre.ToAnswer() with
        {
            Logo = Logo is null ? null : $"centre/logo?v={Logo}",
            ChangedAt = ChangedAt?.InZone(Settings.Centre.Zone).ToOffsetDateTime(),
        };
        return answer with { Etag = Platform.Http.JsonAnswer.TagOf(answer, CentresJson.Wire.CentreAnswer) };
    }
}
