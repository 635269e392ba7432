using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Coworking.Domain.Recordings;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Plays;

/// <summary>How often each recording was played, for the desk: exact, today so far included.</summary>
public sealed class ShowPlays(PlayStore store, ReadSettings settings, IClock clock)
{
    private const int MostDays = 366;
    private const int UsualDays = 30;
    private const int MostItems = 1_000;
    private const int SecondsInMinute = 60;

    private static readonly LocalizedText RangeRule = new(
        "Аралық 1 күннен 366 күнге дейін болуы керек.", "Промежуток — от одного до 366 дней.", "The range must be 1 to 366 days.");

    private static readonly LocalizedText RecordingRule = new(
        "Мұндай жазба нөмірі болмайды.", "Такого номера записи не бывает.", "This is no recording's id.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!DateQuery.TryRead(request, "to", today, today, out var to))
        {
            return Problems.Malformed.AnswerFor("to", DateQuery.Rule);
        }

        if (!DateQuery.TryRead(request, "from", today, to.PlusDays(1 - UsualDays), out var from))
        {
            return Problems.Malformed.AnswerFor("from", DateQuery.Rule);
        }

        if (to < from || Period.DaysBetween(from, to) >= MostDays)
        {
            return Problems.Malformed.AnswerFor("from", RangeRule);
        }

        RecordingId? only = RecordingId.TryParse(request.Query["recording"], out var known) ? known : null;
        return request.Query.ContainsKey("recording") && only is null
            ? Problems.Malformed.AnswerFor("recording", RecordingRule)
            : JsonAnswer.Ok(Answer(from, to, await store.SumsAsync(from, to, only, cancellation)), PlaysJson.Wire.PlaysAnswer);
    }

    private static PlaysAnswer Answer(LocalDate from, LocalDate to, IReadOnlyList<PlaySum> sums) => new(
        from,
        to,
        sums.Sum(sum => sum.Plays),
        sums.Sum(sum => sum.Seconds) / SecondsInMinute,
        [
            .. sums.OrderByDescending(sum => sum.Plays).ThenByDescending(sum => sum.Seconds).ThenBy(sum => sum.Recording, StringComparer.Ordinal)
                .Take(MostItems)
                .Select(sum => new RecordingPlays(sum.Recording, sum.Plays, sum.Seconds / SecondsInMinute)),
        ]);
}
