using System.Security.Cryptography;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.Limits;
using Coworking.Domain.Screens;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Screens;

/// <summary>
/// Gives a television that nobody knows yet a code to show, and the token that will speak for it once a librarian has typed the
/// code. Anybody may ask, so what asking leaves behind is bounded: thirty codes a minute, each gone soon after ten.
/// </summary>
public sealed class OpenPairing(ScreenStore store, RateLimits limits, IClock clock)
{
    private const int MostCodes = 5;
    private static readonly Limit Asked = new("pairing", Most: 30, Duration.FromMinutes(1), Counters: 1);

    public async Task<IResult> RunAsync(CancellationToken cancellation)
    {
        if (await limits.TakeAsync(Asked, "", cancellation) is LimitOutcome.Full full)
        {
            return (Problems.TooMany with { RetryAfterSeconds = full.RetryAfterSeconds }).Answer();
        }

        var now = clock.GetCurrentInstant();
        await store.SweepAsync(now, cancellation);
        var token = ScreenToken.Create();
        for (var attempt = 0; attempt < MostCodes; attempt++)
        {
            var code = PairingCode.Create(RandomNumberGenerator.GetBytes(sizeof(uint)));
            if (await store.InsertAsync(new Pairing(code, token.Screen, token.Hash, now + PairingCode.Lifetime), cancellation))
            {
                var answer = new PairingAnswer(code.ToString(), token.Text, ScreenViews.Wire(now + PairingCode.Lifetime), (int)PairingCode.Lifetime.TotalSeconds);
                return JsonAnswer.Created("/api/screen", answer, ScreensJson.Wire.PairingAnswer);
            }
        }

        return Problems.TryAgain.Answer();
    }
}
