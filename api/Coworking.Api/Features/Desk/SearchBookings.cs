using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Desk;

/// <summary>Bookings from today on by a card's whole number or a part of an alias, through the copies that the desk's day has anyway.</summary>
public sealed class SearchBookings(ReadSettings settings, DayCopies days, CodeSigner signer, IClock clock)
{
    private const int Shortest = 2;
    private const int Longest = 64;
    private const int Most = 20;
    private const int MostDays = 31;
    private const int AtOnce = 8;

    private static readonly LocalizedText Rule = new(
        "2-64 таңба болуы керек.", "Нужно от 2 до 64 знаков.", "Must be 2 to 64 characters.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var body = await JsonBody.ReadAsync(request, DeskJson.Wire.SearchBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var text = body.Value.Search.Trim();
        if (text.Length is < Shortest or > Longest)
        {
            return Problems.Malformed.AnswerFor("search", Rule);
        }

        var holder = signer.IsSetUp ? LibraryCard.Read(text)?.HolderAt(centre.Centre.Code, signer) : null;
        var now = clock.GetCurrentInstant();
        var found = (await AheadAsync(centre.Centre, now, cancellation))
            .SelectMany(day => day.Bookings)
            .Where(booking => booking.Patron == holder || booking.Alias.Contains(text, StringComparison.InvariantCultureIgnoreCase))
            .Where(booking => !booking.IsGivenBack)
            .OrderBy(booking => booking.Id.Date).ThenBy(booking => booking.Range.Start)
            .Take(Most);
        return JsonAnswer.Ok(new FoundBookings([.. found.Select(booking => booking.ToFound(centre.Inventory, now))]), DeskJson.Wire.FoundBookings);
    }

    /// <summary>Today and the days for which anybody may have booked.</summary>
    private async Task<DayCopy[]> AheadAsync(Centre centre, Instant now, CancellationToken cancellation)
    {
        var today = centre.Today(now).Date;
        var ahead = centre.Rules.Kinds.Values.Select(kind => kind.HorizonDays ?? MostDays - 1).DefaultIfEmpty(MostDays - 1).Max();
        var read = new DayCopy[Math.Min(ahead + 1, MostDays)];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, read.Length),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (day, stop) => read[day] = await days.ReadAsync(today.PlusDays(day), stop));
        return read;
    }
}
