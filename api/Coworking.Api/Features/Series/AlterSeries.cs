using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Series;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Coworking.Api.Features.Series;

/// <summary>What the desk does to a series that is there: takes dates out, changes them, or goes on. First it is written what is wanted, then it is carried out.</summary>
public sealed class AlterSeries(ReadSettings settings, SeriesStore store, KeepSeries keep, IClock clock)
{
    private const int MostTries = 20;

    /// <summary>Carries out what is wanted already: books what could not be booked before, finishes what was interrupted.</summary>
    public Task<IResult> ContinueAsync(string id, CancellationToken cancellation) =>
        RunAsync(id, (series, _, _) => series, cancellation);

    /// <summary>Takes out one date, the rest or all, and cancels their bookings.</summary>
    public async Task<IResult> CancelAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, SeriesJson.Wire.SeriesPartBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var part = SeriesMapping.ToPart(body.Value.From, body.Value.Date);
        return part.IsOk
            ? await RunAsync(id, (series, _, today) => IsAny(series, part.Value) ? series.Cancel(part.Value, today) : SeriesProblems.NoDates.Answer(), cancellation)
            : part.Error;
    }

    /// <summary>Moves one date or the rest to another time or other resources.</summary>
    public async Task<IResult> ChangeAsync(HttpRequest request, string id, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, SeriesJson.Wire.SeriesChangeBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var part = SeriesMapping.ToPart(body.Value.From, body.Value.Date);
        return part.IsOk
            ? await RunAsync(id, (series, centre, today) => Changed(series, body.Value, part.Value, centre, today), cancellation)
            : part.Error;
    }

    private async Task<IResult> RunAsync(
        string id, Func<WeeklySeries, CentreSettings, LocalDate, Result<WeeklySeries, ProblemAnswer>> alter, CancellationToken cancellation)
    {
        if (await settings.RunAsync(cancellation) is not { } centre)
        {
            return CentreProblems.NotSetUp.Answer();
        }

        var today = centre.Centre.Today(clock.GetCurrentInstant()).Date;
        if (!SeriesId.TryParse(id, out var known))
        {
            return Problems.NotFound.Answer();
        }

        if (await WriteAsync(known, series => alter(series, centre, today), cancellation) is { } refused)
        {
            return refused;
        }

        var kept = await keep.RunAsync(known, centre, cancellation);
        return kept.IsOk
            ? JsonAnswer.Ok(kept.Value.Series.ToAnswer(kept.Value.Dates, today, isMade: true), SeriesJson.Wire.SeriesAnswer)
            : kept.Error;
    }

    /// <summary>Null where it is written, or where there is nothing to write.</summary>
    private async Task<ProblemAnswer?> WriteAsync(SeriesId id, Func<WeeklySeries, Result<WeeklySeries, ProblemAnswer>> alter, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await store.FindAsync(id, cancellation) is not { } seen)
            {
                return Problems.NotFound.Answer();
            }

            var altered = alter(seen.Series);
            if (!altered.IsOk)
            {
                return altered.Error;
            }

            if (altered.Value.Dates.SequenceEqual(seen.Series.Dates) || await store.ReplaceAsync(altered.Value, seen.Tag, cancellation))
            {
                return null;
            }
        }

        return Problems.TryAgain.Answer();
    }

    private static Result<WeeklySeries, ProblemAnswer> Changed(
        WeeklySeries series, SeriesChangeBody body, SeriesPart part, CentreSettings centre, LocalDate today)
    {
        var change = body.ToChange(centre);
        if (!change.IsOk)
        {
            return change.Error;
        }

        return !IsAny(series, part) ? SeriesProblems.NoDates.Answer()
            : series.Change(part, change.Value, today) is { } changed ? changed
            : SeriesMapping.EndNotAfterStart();
    }

    private static bool IsAny(WeeklySeries series, SeriesPart part) => series.Dates.Any(date => part.Contains(date.Date));
}
