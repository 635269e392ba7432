using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>
/// Lets a card's holder in for half an hour. A card that does not exist, one without a PIN and a wrong PIN are answered
/// alike, by the same calls to storage and the same work: nothing tells whether a card exists.
/// </summary>
public sealed class OpenCardSession(ReadCard read, PinStore pins, PinTries tries, CodeSigner signer, CardSessions sessions, IClock clock)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var card = await read.RunAsync(request, cancellation);
        if (!card.IsOk)
        {
            return card.Error;
        }

        var holder = card.Value.Holder;
        var (taken, retryAfter) = await tries.TakeAsync(holder, cancellation);
        if (taken is null)
        {
            return DeskProblems.TooManyTries.AnswerIn(retryAfter);
        }

        var stored = await pins.FindAsync(holder, cancellation) ?? PinHash.Nobodys;
        if (!card.Value.Pin.Is(stored, holder, signer))
        {
            return DeskProblems.WrongCardOrPin.Answer();
        }

        await tries.GiveBackAsync(taken, cancellation);
        var centre = card.Value.Centre.Centre;
        var (token, expiresAt) = sessions.Open(holder, centre.Code, clock.GetCurrentInstant());
        return JsonAnswer.Ok(new CardSessionAnswer(token, expiresAt.InZone(centre.Zone).ToOffsetDateTime()), CardsJson.Wire.CardSessionAnswer);
    }
}
