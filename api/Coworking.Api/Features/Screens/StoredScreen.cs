using Azure;
using Coworking.Domain.Screens;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>A television with what is never shown of it, and the mark of the row that it was read from.</summary>
internal sealed record StoredScreen(Screen Screen, string Hash, PairingCode Code, ETag Tag)
{
    /// <summary>What the desk holds a change against. Being seen changes nothing of it.</summary>
    public string Version => $"\"{Screen.Version}\"";
}

/// <summary>A code that a television shows.</summary>
internal sealed record Pairing(PairingCode Code, ScreenId Screen, string Hash, Instant Until)
{
    public ETag Tag { get; init; }
}
