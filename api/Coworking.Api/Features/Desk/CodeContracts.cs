using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>The six digits for the centre's screen, and when they change.</summary>
public sealed record ScreenCodeAnswer(string Code, OffsetDateTime ChangesAt);

/// <summary>What the posters at the places say; never more than one page.</summary>
public sealed record PosterList(IReadOnlyList<PosterAnswer> Items);

/// <summary>A place and the code of its poster.</summary>
public sealed record PosterAnswer(string Resource, LocalizedText Name, string Code);

[JsonSerializable(typeof(ScreenCodeAnswer))]
[JsonSerializable(typeof(PosterList))]
internal sealed partial class CodesJson : JsonSerializerContext
{
    public static CodesJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
