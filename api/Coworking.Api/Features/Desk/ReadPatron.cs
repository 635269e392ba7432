using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Bookings;
using Coworking.Domain.Common;

namespace Coworking.Api.Features.Desk;

/// <summary>Whom the desk books for, as the bookings know them.</summary>
/// <param name="Patron">Null for a guest: a guest is who has this one booking.</param>
/// <param name="Alias">What the desk calls them; may be empty.</param>
internal sealed record DeskPatron(PatronId? Patron, string Alias);

/// <summary>Turns what the desk sent into a pseudonym; a card's number ends here.</summary>
public sealed class ReadPatron(ReadSettings settings, CodeSigner signer)
{
    private const int LongestAlias = 60;
    private const int LongestId = 128;

    /// <summary>Pseudonyms that this program makes: nobody may name one as an account.</summary>
    private static readonly string[] Reserved = [LibraryCard.Prefix, "guest:", "series:"];

    private static readonly LocalizedText OneOf = new(
        "Билет нөмірін, тіркелгіні немесе қонақтың атын — біреуін ғана көрсетіңіз.",
        "Укажите что-то одно: номер билета, учётную запись или имя гостя.",
        "Give one of card, id or guest.");

    private static readonly LocalizedText AliasRule = new(
        "1-60 таңба болуы керек.", "Нужно от 1 до 60 знаков.", "Must be 1 to 60 characters.");

    private static readonly LocalizedText IdRule = new(
        "Мұндай тіркелгі болуы мүмкін емес.", "Такой учётной записи быть не может.", "This cannot be an account.");

    internal async Task<Result<DeskPatron, ProblemAnswer>> RunAsync(DeskPatronBody body, string? alias, CancellationToken cancellation)
    {
        if (new[] { body.Card, body.Id, body.Guest }.Count(given => given is not null) != 1)
        {
            return Problems.Malformed.AnswerFor("patron", OneOf);
        }

        var called = (alias ?? body.Guest ?? "").Trim();
        if (called.Length > LongestAlias || called.Any(char.IsControl) || (body.Guest is not null && called.Length == 0))
        {
            return Problems.Malformed.AnswerFor(alias is null ? "patron.guest" : "alias", AliasRule);
        }

        if (body.Card is not null)
        {
            return await OfCardAsync(body.Card, called, cancellation);
        }

        return body.Id is null ? new DeskPatron(Patron: null, called)
            : IsAccount(body.Id) ? new DeskPatron(new PatronId(body.Id), called)
            : Problems.Malformed.AnswerFor("patron.id", IdRule);
    }

    private async Task<Result<DeskPatron, ProblemAnswer>> OfCardAsync(string number, string alias, CancellationToken cancellation)
    {
        if (LibraryCard.Read(number) is not { } card)
        {
            return Problems.Malformed.AnswerFor("patron.card", ReadCard.CardRule);
        }

        return !signer.IsSetUp ? DeskProblems.CardsNotSetUp.Answer()
            : await settings.RunAsync(cancellation) is { } centre ? new DeskPatron(card.HolderAt(centre.Centre.Code, signer), alias)
            : CentreProblems.NotSetUp.Answer();
    }

    private static bool IsAccount(string id) =>
        id.Length <= LongestId && !string.IsNullOrWhiteSpace(id) && !id.Any(char.IsControl)
        && !Array.Exists(Reserved, prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
