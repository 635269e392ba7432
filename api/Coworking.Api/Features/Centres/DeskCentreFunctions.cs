using Coworking.Api.Platform.Http;
using Coworking.Api.Platform.Identity;
using Coworking.Api.Platform.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Coworking.Api.Features.Centres;

/// <summary>What a director sets.</summary>
public sealed class DeskCentreFunctions(ChangeCentre change, SuggestHolidays holidays, SetLogo logo, SetWifi wifi)
{
    [Function("ChangeCentre"), Access(Caller.Director)]
    [Summary("Set name, languages, colour, hours and rules, all at once")]
    [Header("If-Match", "The version seen: etag of GET /api/centre; needed")]
    [Query("bookings", typeof(string), "keep or cancel: what becomes of bookings that the new hours leave outside; without it they are named and nothing changes")]
    [Body(typeof(ChangeCentreBody)), Answer(200, typeof(CentreAnswer), Headers = ["ETag"])]
    [Refuses(typeof(Problems), nameof(Problems.ChangedMeanwhile))]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.BookingsOutsideHours), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/centre")] HttpRequest request, CancellationToken cancellation) =>
        change.RunAsync(request, cancellation);

    [Function("SuggestHolidays"), Access(Caller.Director)]
    [Summary("Kazakhstan's days off of a year, moved ones too, to take over as special days")]
    [Query("year", typeof(int), "2026 to 2035", Required = true)]
    [Answer(200, typeof(HolidayList))]
    [Refuses(typeof(Problems), nameof(Problems.Malformed)), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> Holidays(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/holidays")] HttpRequest request, CancellationToken cancellation) =>
        holidays.RunAsync(request, cancellation);

    [Function("SetLogo"), Access(Caller.Director)]
    [Summary("Set the logo: PNG or WebP of at most 64 KB")]
    [Body(typeof(byte[]), MediaTypes = ["image/png", "image/webp"]), Answer(200, typeof(CentreAnswer), Headers = ["ETag"])]
    [Refuses(typeof(CentreProblems), nameof(CentreProblems.NotALogo), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> SetLogo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/logo")] HttpRequest request, CancellationToken cancellation) =>
        logo.RunAsync(request, cancellation);

    [Function("RemoveLogo"), Access(Caller.Director)]
    [Summary("Take the logo away")]
    [Answer(200, typeof(CentreAnswer), Headers = ["ETag"]), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> RemoveLogo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "desk/logo")] HttpRequest request, CancellationToken cancellation) =>
        logo.RemoveAsync(cancellation);

    [Function("SetWifi"), Access(Caller.Director)]
    [Summary("Write down the Wi-Fi that those present are shown")]
    [Body(typeof(WifiBody)), Answer(204), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> SetWifi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "desk/wifi")] HttpRequest request, CancellationToken cancellation) =>
        wifi.RunAsync(request, cancellation);

    [Function("ForgetWifi"), Access(Caller.Director)]
    [Summary("Forget the Wi-Fi")]
    [Answer(204), Refuses(typeof(CentreProblems), nameof(CentreProblems.NotSetUp))]
    public Task<IResult> ForgetWifi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "desk/wifi")] HttpRequest request, CancellationToken cancellation) =>
        wifi.ForgetAsync(cancellation);
}
