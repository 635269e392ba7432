using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Centres;

public sealed class CentreFunctions(ShowCentre show, ShowLogo logo, ShowWifi wifi)
{
    [Function("ShowCentre"), Access(Caller.Anyone)]
    [Summary("The centre: name, address, hours, rules")]
    [Answer(200, typeof(CentreAnswer), Headers = ["ETag"]), Answer(304), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "centre")] HttpRequest request, CancellationToken cancellation) =>
        show.RunAsync(request, cancellation);

    [Function("ShowLogo"), Access(Caller.Anyone)]
    [Summary("The centre's logo, where it has one")]
    [Query("v", typeof(string), "Its version, as GET /api/centre names it")]
    [Answer(200, typeof(byte[]), MediaTypes = ["image/png", "image/webp"], Headers = ["ETag"]), Answer(304)]
    [Refuses(typeof(Problems), nameof(Problems.NotFound))]
    public Task<IResult> Logo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "centre/logo")] HttpRequest request, CancellationToken cancellation) =>
        logo.RunAsync(cancellation);

    [Function("ShowWifi"), Access(Caller.Patron | Caller.Card | Caller.Staff)]
    [Summary("The Wi-Fi, for staff and for who is checked in now")]
    [Answer(200, typeof(WifiAnswer))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp), nameof(CentreProblems.NoWifi), nameof(CentreProblems.WifiForThosePresent))]
    public Task<IResult> Wifi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me/wifi")] HttpRequest request, CancellationToken cancellation) =>
        wifi.RunAsync(request, cancellation);
}
