using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Series;

public sealed class SeriesFunctions(PreviewSeries preview, CreateSeries create, ListSeries list, ShowSeries show, AlterSeries alter)
{
    [Function("PreviewSeries"), Access(Caller.Staff)]
    [Summary("What a series would meet on each of its dates; writes nothing")]
    [Body(typeof(SeriesBody)), Answer(200, typeof(SeriesAnswer))]
    [Refuses(typeof(SeriesProblems), nameof(SeriesProblems.NoDates), nameof(SeriesProblems.TooManyDates))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.OffGrid))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/series/preview")] HttpRequest request, CancellationToken cancellation) =>
        preview.RunAsync(request, cancellation);

    [Function("CreateSeries"), Access(Caller.Staff)]
    [Summary("Plan a series and book each of its dates that can be had")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect, and finishes what was interrupted")]
    [Body(typeof(SeriesBody)), Answer(201, typeof(SeriesAnswer), Headers = ["Location"])]
    [Refuses(typeof(SeriesProblems), nameof(SeriesProblems.NoDates), nameof(SeriesProblems.TooManyDates), nameof(SeriesProblems.TooManySeries))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.OffGrid))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/series")] HttpRequest request, CancellationToken cancellation) =>
        create.RunAsync(request, cancellation);

    [Function("ListSeries"), Access(Caller.Staff)]
    [Summary("Series that have not ended, in the order of the week")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(SeriesList)), Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/series")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    [Function("ShowSeries"), Access(Caller.Staff)]
    [Summary("One series with each of its dates as it stands")]
    [Answer(200, typeof(SeriesAnswer))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/series/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        show.RunAsync(id, cancellation);

    [Function("ContinueSeries"), Access(Caller.Staff)]
    [Summary("Book what could not be booked before, and finish what was interrupted")]
    [Answer(200, typeof(SeriesAnswer))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Continue(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/series/{id}/continue")] HttpRequest request, string id, CancellationToken cancellation) =>
        alter.ContinueAsync(id, cancellation);

    [Function("CancelSeries"), Access(Caller.Staff)]
    [Summary("Take out one date, that one and all after it, or all, and cancel their bookings")]
    [Body(typeof(SeriesPartBody)), Answer(200, typeof(SeriesAnswer))]
    [Refuses(typeof(SeriesProblems), nameof(SeriesProblems.NoDates))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/series/{id}/cancel")] HttpRequest request, string id, CancellationToken cancellation) =>
        alter.CancelAsync(request, id, cancellation);

    [Function("ChangeSeries"), Access(Caller.Staff)]
    [Summary("Another time or other resources on one date, that one and all after it, or all; a booking that cannot be moved stays where it is")]
    [Body(typeof(SeriesChangeBody)), Answer(200, typeof(SeriesAnswer))]
    [Refuses(typeof(SeriesProblems), nameof(SeriesProblems.NoDates))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.TooManyResources), nameof(BookingProblems.OffGrid))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/series/{id}/change")] HttpRequest request, string id, CancellationToken cancellation) =>
        alter.ChangeAsync(request, id, cancellation);
}
