using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Desk;

/// <summary>A card and a PIN that somebody sent, read once: afterwards there is a holder, and no card number.</summary>
public sealed class ReadCard(ReadSettings settings, CodeSigner signer)
{
    internal static readonly LocalizedText CardRule = new(
        "3-32 латын әрпі, цифр немесе дефис болуы керек.", "Нужно от 3 до 32 латинских букв, цифр и дефисов.", "Must be 3 to 32 letters, digits and hyphens.");

    private static readonly LocalizedText PinRule = new("4-8 цифр болуы керек.", "Нужно от 4 до 8 цифр.", "Must be 4 to 8 digits.");

    internal async Task<Result<CardRequest, ProblemAnswer>> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var read = await JsonBody.ReadAsync(request, CardsJson.Wire.CardAndPin, cancellation);
        if (!read.IsOk)
        {
            return read.Error;
        }

        if (LibraryCard.Read(read.Value.Card) is not { } card)
        {
            return Problems.Malformed.AnswerFor("card", CardRule);
        }

        return Pin.Read(read.Value.Pin) is not { } pin ? Problems.Malformed.AnswerFor("pin", PinRule)
            : !signer.IsSetUp ? DeskProblems.CardsNotSetUp.Answer()
            : new CardRequest(centre, card.HolderAt(centre.Centre.Code, signer), pin);
    }
}

/// <summary>Whose card, and the PIN that came with it.</summary>
internal sealed record CardRequest(CentreSettings Centre, PatronId Holder, Pin Pin);
