using Coworking.Api.Platform.Http;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>
/// Makes the television that shows a code one of the centre's. A code is good once; sent again with the same name it finds the
/// television it made, because an answer may have been lost.
/// </summary>
public sealed class PairScreen(ScreenStore store, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, ScreensJson.Wire.PairScreenBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        if (!PairingCode.TryParse(body.Value.Code, out var code))
        {
            return ScreenProblems.UnknownPairingCode.Answer();
        }

        var now = clock.GetCurrentInstant();
        var pairing = await store.FindPairingAsync(code, cancellation);
        var screen = Screen.Pair(pairing?.Screen ?? default, body.Value.Name, now);
        if (!screen.IsOk)
        {
            return ScreenProblems.Of(screen.Error);
        }

        var known = await store.ReadAllAsync(cancellation);
        if (pairing is null)
        {
            return Made(known, code, screen.Value.Name, now);
        }

        if (now >= pairing.Until)
        {
            return ScreenProblems.UnknownPairingCode.Answer();
        }

        if (known.Count >= Screen.Most)
        {
            return ScreenProblems.TooManyScreens.Answer();
        }

        await store.PairAsync(pairing, screen.Value, cancellation);
        return Made(await store.ReadAllAsync(cancellation), code, screen.Value.Name, now);
    }

    /// <summary>What the code has made under this name, just now or when it was sent first.</summary>
    private static IResult Made(IReadOnlyList<StoredScreen> known, PairingCode code, string name, Instant now) =>
        known.FirstOrDefault(one => one.Code == code && one.Screen.Name == name && now < one.Screen.PairedAt + PairingCode.Lifetime) is { } made
            ? JsonAnswer.Created($"/api/desk/screens/{made.Screen.Id.Value}", ScreenViews.Desk(made), ScreensJson.Wire.DeskScreen, made.Version)
            : ScreenProblems.UnknownPairingCode.Answer();
}
