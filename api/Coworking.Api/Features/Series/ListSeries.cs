using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Common;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>The series that have not ended, in the order of the week.</summary>
public sealed class ListSeries(ReadSettings settings, SeriesStore store, IClock clock)
{
    private static readonly LocalizedText CursorRule = new(
        "Тізімнің мұндай орны жоқ.", "Такого места в списке нет.", "There is no such place in the list.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var page = PageQuery.Read(request);
        if (!page.IsOk)
        {
            return page.Error;
        }

        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        var items = (await store.ReadRunningAsync(today, cancellation))
            .Select(series => series.ToItem(today))
            .OrderBy(item => item.Weekday).ThenBy(item => item.Start).ThenBy(item => item.Id, StringComparer.Ordinal)
            .ToList();
        var from = page.Value.Cursor is { } cursor ? items.FindIndex(item => item.Id == cursor) + 1 : 0;
        if (page.Value.Cursor is not null && from == 0)
        {
            return Problems.Malformed.AnswerFor("cursor", CursorRule);
        }

        var shown = items.Skip(from).Take(page.Value.Limit).ToList();
        var next = from + shown.Count < items.Count ? shown[^1].Id : null;
        return JsonAnswer.Ok(new SeriesList(shown, next), SeriesJson.Wire.SeriesList);
    }
}
