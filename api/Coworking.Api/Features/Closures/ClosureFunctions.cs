using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Coworking.Api.Features.Closures;

public sealed class ClosureFunctions(
    PreviewClosure preview, MakeClosure make, ReopenClosure reopen, ListClosures list, ContinueClosures continueAll)
{
    [Function("MakeClosure"), Access(Caller.Staff)]
    [Summary("Shut some or all resources for a part of a day, for an outage from this minute on; cancels the bookings within")]
    [Header(IdempotencyKey.Header, "1 to 64 visible ASCII characters: repeating the request has no second effect, and finishes what was interrupted")]
    [Body(typeof(ClosureBody)), Answer(201, typeof(ClosureAnswer), Headers = ["Location"])]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.InThePast))]
    [Refuses(typeof(Problems), nameof(Problems.IdempotencyKeyReused)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Make(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/closures")] HttpRequest request, CancellationToken cancellation) =>
        make.RunAsync(request, cancellation);

    [Function("PreviewClosure"), Access(Caller.Staff)]
    [Summary("Whom a closure would send away; writes nothing")]
    [Body(typeof(ClosureBody)), Answer(200, typeof(ClosureAnswer))]
    [Refuses(typeof(BookingProblems), nameof(BookingProblems.UnknownResource), nameof(BookingProblems.InThePast))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/closures/preview")] HttpRequest request, CancellationToken cancellation) =>
        preview.RunAsync(request, cancellation);

    [Function("ReopenClosure"), Access(Caller.Staff)]
    [Summary("Open again from a time on, or now; what was cancelled stays cancelled")]
    [Body(typeof(ReopenBody)), Answer(200, typeof(ClosureAnswer))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Reopen(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/closures/{id}/reopen")] HttpRequest request, string id, CancellationToken cancellation) =>
        reopen.RunAsync(request, id, cancellation);

    [Function("ListClosures"), Access(Caller.Staff)]
    [Summary("Closures in order of time")]
    [Query("from", typeof(LocalDate), "First date; today unless told"), Query("to", typeof(LocalDate), "Last date, at most 31 days in all")]
    [Answer(200, typeof(ClosureList)), Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/closures")] HttpRequest request, CancellationToken cancellation) =>
        list.RunAsync(request, cancellation);

    /// <summary>Each minute: one small call where nothing was interrupted.</summary>
    [Function("ContinueClosures")]
    public Task Continue([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) => continueAll.RunAsync(cancellation);
}
