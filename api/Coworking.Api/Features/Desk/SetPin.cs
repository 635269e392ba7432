using Coworking.Api.Platform.Identity;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>Gives a card a PIN of its holder's choice, at the desk. A forgotten one is set anew in the same way.</summary>
public sealed class SetPin(ReadCard read, PinStore pins, PinTries tries, CodeSigner signer)
{
    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var card = await read.RunAsync(request, cancellation);
        if (!card.IsOk)
        {
            return card.Error;
        }

        var holder = card.Value.Holder;
        await pins.WriteAsync(holder, card.Value.Pin.Hash(holder, signer), cancellation);
        await tries.ForgiveAsync(holder, cancellation);
        return TypedResults.NoContent();
    }
}
