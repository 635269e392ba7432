using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Closures;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Closures;

/// <summary>Closures of up to 31 days, one small read a day.</summary>
public sealed class ListClosures(ReadSettings settings, DayClosures closures, IClock clock)
{
    private const int MostDays = 31;
    private const int AtOnce = 8;

    private static readonly LocalizedText RangeRule = new(
        "Соңғы күн бірінші күннен бастап 31 күн ішінде болуы керек.",
        "Последний день должен быть в пределах 31 дня от первого.",
        "The last date must lie within 31 days of the first.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!DateQuery.TryRead(request, "from", today, today, out var from))
        {
            return Problems.Malformed.AnswerFor("from", DateQuery.Rule);
        }

        if (!DateQuery.TryRead(request, "to", today, from.PlusDays(MostDays - 1), out var to))
        {
            return Problems.Malformed.AnswerFor("to", DateQuery.Rule);
        }

        var days = Period.DaysBetween(from, to) + 1;
        if (days is < 1 or > MostDays)
        {
            return Problems.Malformed.AnswerFor("to", RangeRule);
        }

        var found = new IReadOnlyList<Closure>[days];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, days),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (day, stop) => found[day] = await closures.OnAsync(from.PlusDays(day), stop));
        return JsonAnswer.Ok(
            new ClosureList([.. found.SelectMany(day => day.OrderBy(closure => closure.Range.Start).ThenBy(closure => closure.CreatedAt)).Select(closure => closure.ToItem())]),
            ClosuresJson.Wire.ClosureList);
    }
}
