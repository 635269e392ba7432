using Coworking.Api.Features.Bookings;
using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Me;

public sealed class MeFunctions(ListHistory history, ExportMe export, EraseMe erase)
{
    [Function("ListMyHistory"), Access(Caller.Patron)]
    [Summary("Your bookings that are over or given back, newest first")]
    [Query("limit", typeof(int), PageQuery.LimitTold), Query("cursor", typeof(string), PageQuery.CursorTold)]
    [Answer(200, typeof(BookingList))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> History(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/history")] HttpRequest request, CancellationToken cancellation) =>
        history.RunAsync(request, cancellation);

    [Function("ExportMe"), Access(Caller.Patron)]
    [Summary("Everything that is kept about you")]
    [Answer(200, typeof(ExportAnswer)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Export(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/export")] HttpRequest request, CancellationToken cancellation) =>
        export.RunAsync(request, cancellation);

    [Function("EraseMe"), Access(Caller.Patron)]
    [Summary("Forget me: open bookings are cancelled, the rest is forgotten. It may be sent again")]
    [Answer(204), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Erase(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "me")] HttpRequest request, CancellationToken cancellation) =>
        erase.RunAsync(request, cancellation);
}
