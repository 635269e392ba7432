using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Resources;

/// <summary>Keeping the list of what the centre lends.</summary>
public sealed class DeskResourceFunctions(
    ChangeResource change, OrderResources order, RetireResource retire, RestoreResource restore, FinishRetirements finish)
{
    [Function("ChangeResource"), Access(Caller.Director)]
    [Summary("Add a resource, or change what is said about one")]
    [Header("If-None-Match", "* to add only: refused where there is such a resource")]
    [Body(typeof(ChangeResourceBody)), Answer(200, typeof(ResourceItem))]
    [Refuses(typeof(ResourceProblems), nameof(ResourceProblems.ResourceExists), nameof(ResourceProblems.TooManyInAll))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/resources/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        change.RunAsync(id, request, cancellation);

    [Function("OrderResources"), Access(Caller.Director)]
    [Summary("Put the list of resources in another order")]
    [Body(typeof(ResourceOrderBody)), Answer(200, typeof(ResourceList)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Order(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/resources/order")] HttpRequest request, CancellationToken cancellation) =>
        order.RunAsync(request, cancellation);

    [Function("RetireResource"), Access(Caller.Director)]
    [Summary("Take a resource out of use; the bookings it has are named first, then moved or cancelled on purpose")]
    [Body(typeof(RetireResourceBody)), Answer(200, typeof(RetiredAnswer))]
    [Refuses(typeof(ResourceProblems), nameof(ResourceProblems.HasBookings), nameof(ResourceProblems.NowhereToMove))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Retire(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/resources/{id}/retire")] HttpRequest request, string id, CancellationToken cancellation) =>
        retire.RunAsync(id, request, cancellation);

    [Function("RestoreResource"), Access(Caller.Director)]
    [Summary("Lend a retired resource again")]
    [Answer(200, typeof(ResourceItem))]
    [Refuses(typeof(Problems), nameof(Problems.NotFound)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Restore(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/resources/{id}/restore")] HttpRequest request, string id, CancellationToken cancellation) =>
        restore.RunAsync(id, cancellation);

    /// <summary>Each minute: one small call where nothing was retired just now.</summary>
    [Function("FinishRetirements")]
    public Task Finish([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation) => finish.RunAsync(cancellation);
}
