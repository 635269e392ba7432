using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Platform.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>A library card and its PIN: 3 to 32 letters, digits and hyphens; 4 to 8 digits. It does not print itself.</summary>
public sealed record CardAndPin(string Card, string Pin)
{
    /// <inheritdoc/>
    public override string ToString() => "card and PIN";
}

/// <summary>What speaks for a card's holder: sent as <c>Authorization: Bearer TOKEN</c>.</summary>
public sealed record CardSessionAnswer(string Token, OffsetDateTime ExpiresAt)
{
    /// <inheritdoc/>
    public override string ToString() => "card session";
}

[JsonSerializable(typeof(CardAndPin))]
[JsonSerializable(typeof(CardSessionAnswer))]
internal sealed partial class CardsJson : JsonSerializerContext
{
    public static CardsJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
